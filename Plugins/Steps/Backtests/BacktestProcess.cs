using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Backtests;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Publishing;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Backtests;

/// <summary>
/// Custom API bound to a sales process: asks the rules of its draft about what happened, as far as the caller can read
/// it, and says which moves would have been stopped and what became of those opportunities. Changes nothing.
/// </summary>
[CustomApi("csp_BacktestProcess")]
public sealed class BacktestProcess : Plugin
{
    private const int DaysBack = 365;

    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var draft = Draft.Read(pipeline, pipeline.Input<EntityReference>("Target").Id);
        DraftRefusal.IfAny(draft.Problems);
        var text = DefinitionText.Write(draft.Data);
        var process = DefinitionText.Read(text, DefinitionText.Hash(text));
        var since = Since(pipeline);

        var backtest = new Backtest(process);
        var history = new PastMoves(pipeline, process);
        foreach (var move in history.Since(since))
        {
            if (move is null)
            {
                backtest.LeaveOut();
            }
            else
            {
                backtest.Add(move);
            }
        }
        pipeline.Output("Report", JsonText.Of(backtest.Result(since)));
    }

    private static DateTime Since(PipelineContext pipeline)
    {
        var given = pipeline.OptionalInput<DateTime>("Since");
        return given == default
            ? pipeline.Now.Date.AddDays(-DaysBack)
            : DateTime.SpecifyKind(given, DateTimeKind.Utc);
    }
}
