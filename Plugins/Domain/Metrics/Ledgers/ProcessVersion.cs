using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>One published version of a process.</summary>
public sealed class ProcessVersion
{
    private readonly Dictionary<Guid, StagePlan> _byId;

    /// <param name="id">Id of the version.</param>
    /// <param name="stages">At least one; ids and ordinals are unique.</param>
    /// <exception cref="ArgumentException">There is no stage, or two share an id or an ordinal.</exception>
    public ProcessVersion(Guid id, IEnumerable<StagePlan> stages)
    {
        Id = id;
        Stages = stages.OrderBy(stage => stage.Ordinal).ToList();
        if (Stages.Count == 0 || Stages.Select(stage => stage.Ordinal).Distinct().Count() < Stages.Count)
        {
            throw new ArgumentException("Process version " + id + " needs stages with different ordinals.");
        }
        _byId = Stages.ToDictionary(stage => stage.Id);
    }

    /// <summary>What a published definition says of its stages.</summary>
    /// <param name="id">Id of the version.</param>
    /// <param name="definition">The definition frozen in it.</param>
    public static ProcessVersion Of(Guid id, ProcessDefinition definition) =>
        new(
            id,
            definition.Stages.Select(stage => new StagePlan(
                stage.Id,
                stage.Ordinal,
                new StageOutlook(stage.Probability, CategoryOf(stage)),
                new StageLimits(stage.TargetDays, stage.StalledAfterDays)
            ))
        );

    private static ForecastCategory CategoryOf(Stage stage) =>
        stage.ForecastCategory == 0 ? ForecastCategory.Pipeline : (ForecastCategory)stage.ForecastCategory;

    public Guid Id { get; }

    /// <summary>In the order of the process.</summary>
    public IReadOnlyList<StagePlan> Stages { get; }

    /// <summary>The stage in this version; null when the version lacks it.</summary>
    public StagePlan? Find(Guid stage) => _byId.TryGetValue(stage, out var plan) ? plan : null;
}
