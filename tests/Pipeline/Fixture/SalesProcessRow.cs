using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>A sales process that was entered as rows, published or not.</summary>
/// <param name="Id">The row.</param>
/// <param name="Stages">Its stages by name.</param>
/// <param name="Rules">Its rules in the order of the draft.</param>
public sealed record SalesProcessRow(
    EntityReference Id,
    IReadOnlyDictionary<string, EntityReference> Stages,
    IReadOnlyList<EntityReference> Rules
)
{
    /// <summary>A stage by its name.</summary>
    public EntityReference this[string stage] => Stages[stage];

    /// <summary>The name of a stage; null for no stage.</summary>
    public string? NameOf(EntityReference? stage) =>
        stage is null ? null : Stages.Single(pair => pair.Value.Id == stage.Id).Key;
}
