using System.Collections.Generic;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.ProcessBars;

/// <summary>A table of a business process flow that is kept in step.</summary>
/// <param name="Name">Logical name.</param>
/// <param name="Opportunity">Its lookup to the opportunity.</param>
public sealed record BarTable(string Name, string Opportunity)
{
    /// <summary>The lookup that Dataverse gives to the table of a flow that somebody designed.</summary>
    public const string CustomOpportunity = "bpf_opportunityid";

    /// <summary>The table of a flow that somebody designed.</summary>
    public static BarTable Custom(string name) => new(name, CustomOpportunity);

    /// <summary>The two of Dynamics 365 Sales, and the one that the process names.</summary>
    internal static IEnumerable<BarTable> Of(ProcessDefinition process)
    {
        yield return new BarTable(ProcessBar.Table, ProcessBar.Columns.Opportunity);
        yield return new BarTable(ProcessBar.LeadTable, ProcessBar.Columns.Opportunity);
        if (process.BpfTable.Length > 0)
        {
            yield return Custom(process.BpfTable);
        }
    }
}
