using System;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.History;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Tests.Domain.History;

/// <summary>Histories in few words.</summary>
internal static class Told
{
    public static readonly Principal Rita = new(Given.Id(11), IsTeam: false);

    public static readonly Principal Mona = new(Given.Id(12), IsTeam: false);

    private static readonly ProcessDefinition Process = DefinitionText.Read(
        DefinitionText.Write(Given.Process()),
        DefinitionText.Hash(DefinitionText.Write(Given.Process()))
    );

    /// <summary>An opportunity of 100 at rate 2 that Rita owns, created on 1 January 2026.</summary>
    public static HistoryReplay Of(params HistoryEvent[] events) => Of([], events);

    /// <summary>The same, with what gates said.</summary>
    public static HistoryReplay Of(HistoryEvaluation[] evaluations, params HistoryEvent[] events) =>
        HistoryReplay.Of(
            Process,
            new OpportunityHistory(
                Given.Id(1),
                Given.Id(2),
                Day(1),
                new HistoryState(Rita, 100, 2, CloseDate: null),
                events
            )
            {
                Place = "opportunities[0]",
                Evaluations = evaluations,
            }
        );

    /// <summary>A gate was asked, on the way to a stage where that is given.</summary>
    public static HistoryEvaluation Judged(int day, EvaluationResult result, int? to = null) =>
        new(Day(day), result, to is { } stage ? Given.Id(stage) : null, AskedBy: null, ["Need is known"]);

    /// <summary>Midnight of a day of January 2026.</summary>
    public static DateTime Day(int day) =>
        new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day - 1);

    /// <summary>Entered a stage: 1 Qualify, 2 Develop, 3 Propose, 4 Close.</summary>
    public static HistoryEvent Stage(int day, int stage) =>
        new(Day(day), HistoryEventKind.Stage) { StageId = Given.Id(stage) };

    public static HistoryEvent Owner(int day, Principal owner) =>
        new(Day(day), HistoryEventKind.Owner) { Owner = owner };

    public static HistoryEvent Amount(int day, decimal amount) =>
        new(Day(day), HistoryEventKind.Amount) { Amount = amount };

    public static HistoryEvent CloseDate(int day, DateTime? date) =>
        new(Day(day), HistoryEventKind.CloseDate) { CloseDate = date };

    public static HistoryEvent Won(int day, decimal? revenue = null) =>
        new(Day(day), HistoryEventKind.Won) { Amount = revenue };

    public static HistoryEvent Lost(int day) => new(Day(day), HistoryEventKind.Lost);

    public static HistoryEvent Reopened(int day) => new(Day(day), HistoryEventKind.Reopened);

    /// <summary>Such as <c>1:10 Advanced 2:5 Won</c>: stage, days and exit of each visit.</summary>
    public static string Path(HistoryReplay replay) =>
        string.Join(
            ' ',
            replay.Visits.Select(visit =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Ordinal(visit)}:{visit.Departure?.Exit.Days:0.##} {visit.Departure?.Exit.Kind.ToString() ?? "open"}"
                )
            )
        );

    private static int Ordinal(HistoryVisit visit) =>
        Enumerable.Range(1, 4).Single(stage => Given.Id(stage) == visit.Visit.StageId);
}
