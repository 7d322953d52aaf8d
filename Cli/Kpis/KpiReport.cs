using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Output;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>The figures that were asked for, and what stands behind them.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Evidence">What the ledgers hold.</param>
/// <param name="Lines">By scope, process and stage, then by period; rows of scopes with nothing in them and no target are left out.</param>
/// <param name="Unsupported">Measures that the data cannot support, with the reason.</param>
public sealed record KpiReport(
    KpiQuestion Question,
    Evidence Evidence,
    IReadOnlyList<KpiLine> Lines,
    IReadOnlyDictionary<string, string> Unsupported
)
{
    /// <summary>Reads every ledger once and computes the figures.</summary>
    /// <exception cref="UsageException">Nothing has been published.</exception>
    public static KpiReport Of(IOrganizationService service, KpiQuestion question) =>
        Of(service, [question])[0];

    /// <summary>Answers several questions, in their order, from one reading of every ledger.</summary>
    /// <exception cref="UsageException">Nothing has been published.</exception>
    public static IReadOnlyList<KpiReport> Of(
        IOrganizationService service,
        IReadOnlyList<KpiQuestion> questions
    )
    {
        var organisation = MeasuredOrganisation.Read(service);
        var first = FirstVisit.DateOf(service, organisation.Calendar);
        var tallies = questions.Select(question => new KpiTally(organisation, question, first)).ToList();
        foreach (var reading in organisation.Ledgers(service))
        {
            tallies.ForEach(tally => tally.Add(reading));
        }
        return [.. tallies.Select(tally => tally.Report())];
    }

    /// <summary>The report for machines.</summary>
    public object ToJson() =>
        new
        {
            AsOf = Question.AsOf.ToString("yyyy-MM-dd"),
            Period = Question.Span.ToString().ToLowerInvariant(),
            By = Question.By.ToString().ToLowerInvariant(),
            Evidence.Opportunities,
            Evidence.LeftOut,
            Evidence.Problems,
            Notes = Evidence.Notes().ToList(),
            Unsupported,
            Rows = Lines.Select(line => line.ToJson()).ToList(),
        };
}
