using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.History;
using Crm.SalesProcess.Domain.Values;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.History;

/// <summary>
/// Custom API: writes opportunities of another system with what happened to them, as if our steps had been there.
/// No gate is asked. All of a payload or nothing; loading it again changes nothing.
/// </summary>
[CustomApi("csp_LoadHistory")]
public sealed class LoadHistory : Plugin
{
    private static readonly string[] TextColumns =
    [
        .. OpportunityColumns
            .All.Where(column => column.Type == ColumnType.Text && column.Name != Opportunity.Columns.Name)
            .Select(column => column.Name),
    ];

    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var problems = new List<HistoryProblem>();
        var scope = new HistoryScope(pipeline.Now, TextColumns);
        var histories = HistoryText.Read(pipeline.Input<string>("Payload"), scope, problems);
        RefuseIfAny(problems);
        var replays = Replay(pipeline, histories);
        RefuseIfAny([.. replays.Select(replay => replay.Problem).OfType<HistoryProblem>()]);

        var loaded = LoadedHistories.Of(pipeline, histories);
        var fates = replays
            .Select(replay => new HistoryFateData
            {
                Id = replay.History.Id.ToString("D"),
                Fate = loaded.FateOf(replay.History).ToString(),
            })
            .ToArray();
        var firstMonth = new Lazy<int>(() => FiscalYear.FirstMonth(pipeline.AsSystem));
        foreach (
            var replay in replays.Where(replay =>
                loaded.FateOf(replay.History) is HistoryFate.Created or HistoryFate.Changed
            )
        )
        {
            var id = replay.History.Id;
            var writer = new HistoryWriter(pipeline, replay, loaded.Of(id), firstMonth);
            pipeline.OwnWrites.Load(id, writer.Write);
        }
        pipeline.Output("Fates", HistoryText.Write(fates));
    }

    private static IReadOnlyList<HistoryReplay> Replay(
        PipelineContext pipeline,
        IReadOnlyList<OpportunityHistory> histories
    )
    {
        var processes = ProcessVersions.Get(pipeline, [.. histories.Select(history => history.VersionId)]);
        return [.. histories.Select((history, index) => HistoryReplay.Of(processes[index], history))];
    }

    private static void RefuseIfAny(IReadOnlyCollection<HistoryProblem> problems)
    {
        if (problems.Count > 0)
        {
            throw Refusal.Because(RefusalCode.HistoryNotReady, "This history cannot be loaded:", problems);
        }
    }
}
