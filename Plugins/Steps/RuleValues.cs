using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps;

/// <summary>The opportunity as rules see it.</summary>
internal static class RuleValues
{
    private static readonly HashSet<string> Usual = [.. OpportunityColumns.Usual];

    /// <summary>
    /// The values of a row that was read or imaged with the usual columns; where the process names columns that steps do not usually read, they are read now,
    /// all at once.
    /// </summary>
    internal static EntityValues Of(PipelineContext pipeline, ProcessDefinition process, Opportunity row)
    {
        var missing = process
            .Columns.Select(column => column.Name)
            .Where(name => !Usual.Contains(name) && !row.Has(name))
            .ToArray();
        if (missing.Length == 0)
        {
            return new EntityValues(row.Entity, process);
        }
        var more = pipeline.AsSystem.Retrieve(Opportunity.Table, row.Id, new ColumnSet(missing));
        return new EntityValues(Overlay.Of(more, row.Entity), process);
    }

    /// <summary>The values of a row that does not exist yet: what is not sent is empty.</summary>
    internal static EntityValues OfNew(ProcessDefinition process, Opportunity row) =>
        new(row.Entity, process);
}
