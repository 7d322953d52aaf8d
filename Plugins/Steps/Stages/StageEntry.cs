using System;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.Stages;

/// <summary>What entering a stage does to the columns of an opportunity.</summary>
internal static class StageEntry
{
    /// <summary>Sets probability and forecast category of the stage unless the caller sends others, and from when it is stalled.</summary>
    /// <param name="target">What will be written.</param>
    /// <param name="current">The opportunity as it will be.</param>
    /// <param name="process">The version it is pinned to.</param>
    /// <param name="visit">The visit that begins.</param>
    internal static void SetColumns(
        Opportunity target,
        Opportunity current,
        ProcessDefinition process,
        Visit visit
    )
    {
        var stage = process.FindStage(visit.StageId)!;
        if (stage.Probability > 0 && !target.Has(Opportunity.Columns.CloseProbability))
        {
            target.CloseProbability = stage.Probability;
        }
        SetForecastCategory(target, process, stage);
        target.StalledOn = StalledOn(process, stage, visit.EnteredOn, current.OnHoldUntil);
    }

    /// <summary>The forecast of Dynamics 365 has a column of its own, where it is installed.</summary>
    private static void SetForecastCategory(Opportunity target, ProcessDefinition process, Stage stage)
    {
        var column = process.ForecastColumn;
        if (column.Length > 0 && stage.ForecastCategory > 0 && !target.Has(column))
        {
            target.SetForecastCategory(column, stage.ForecastCategory);
        }
    }

    /// <summary>
    /// Midnight, in the zone of the process, of the day from which a visit counts as stalled; the day after a hold
    /// where that is later; null for stages in which nothing stalls. UTC.
    /// </summary>
    internal static DateTime? StalledOn(
        ProcessDefinition process,
        Stage stage,
        DateTime enteredOn,
        DateTime? onHoldUntil
    )
    {
        if (stage.StalledAfterDays == 0)
        {
            return null;
        }
        var day = process.Zone.ToLocal(enteredOn).Date.AddDays(stage.StalledAfterDays);
        var afterHold = onHoldUntil is { } hold ? process.Zone.ToLocal(hold).Date.AddDays(1) : day;
        return process.Zone.ToUtc(afterHold > day ? afterHold : day);
    }
}
