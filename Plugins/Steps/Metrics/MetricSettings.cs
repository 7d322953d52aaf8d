using System;
using System.Collections.Generic;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>What an administrator has set for figures, read at most once a minute by each worker.</summary>
/// <param name="KeepsRepFigures">Whether there are figures of single reps.</param>
/// <param name="DerailedReasons">Status reasons of losses that the narrow win rate leaves out.</param>
internal sealed record MetricSettings(bool KeepsRepFigures, IReadOnlyCollection<int> DerailedReasons)
{
    private const int MostKept = 100;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private static readonly BoundedCache<Guid, Read> Kept = new(MostKept);

    /// <summary>As they were a minute ago or later.</summary>
    internal static MetricSettings Of(PipelineContext pipeline) =>
        Kept.TryGet(pipeline.OrganizationId, out var kept)
        && pipeline.Now < kept!.Until
        && pipeline.Now > kept.Until - Fresh - Fresh
            ? kept.Settings
            : ReadNow(pipeline);

    /// <summary>As they are. One read.</summary>
    internal static MetricSettings ReadNow(PipelineContext pipeline)
    {
        var values = EnvironmentVariables.Read(
            pipeline,
            EnvironmentVariable.RepFigures,
            EnvironmentVariable.DerailedReasons
        );
        var settings = new MetricSettings(
            RepFigureSwitch.IsOn(values[EnvironmentVariable.RepFigures]),
            LossReasons.Read(values[EnvironmentVariable.DerailedReasons])
        );
        Kept.Keep(pipeline.OrganizationId, new Read(settings, pipeline.Now + Fresh));
        return settings;
    }

    private sealed record Read(MetricSettings Settings, DateTime Until);
}
