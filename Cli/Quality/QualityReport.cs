using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Kpis;
using Crm.SalesProcess.Domain.Quality;
using Crm.SalesProcess.Steps.Quality;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Quality;

/// <summary>What is wrong with the ledgers of an organisation.</summary>
/// <param name="Opportunities">How many were looked at.</param>
/// <param name="Counts">How many faults there are of each kind, kinds without any left out.</param>
/// <param name="Repairable">How many of them can be repaired.</param>
/// <param name="Faults">One sentence each, for the first of them.</param>
public sealed record QualityReport(
    int Opportunities,
    IReadOnlyDictionary<string, int> Counts,
    int Repairable,
    IReadOnlyList<string> Faults
)
{
    private const int Shown = 50;

    /// <summary>Looks at every opportunity that is or was in a process.</summary>
    /// <exception cref="Output.UsageException">Nothing has been published.</exception>
    public static QualityReport Of(IOrganizationService service, DateTime now)
    {
        var versions = MeasuredOrganisation.Read(service).Basis.Process;
        var opportunities = 0;
        var faults = new List<LedgerFault>();
        foreach (var opportunity in new AuditReader(service, versions).Read(new AuditedRows()))
        {
            opportunities++;
            faults.AddRange(LedgerAudit.Of(opportunity, now));
        }
        return new QualityReport(
            opportunities,
            faults
                .GroupBy(fault => fault.Kind)
                .OrderBy(kind => kind.Key)
                .ToDictionary(kind => kind.Key.ToString(), kind => kind.Count()),
            faults.Count(fault => fault.IsRepairable),
            [.. faults.Take(Shown).Select(fault => $"{fault.Kind}: {fault.Text}")]
        );
    }
}
