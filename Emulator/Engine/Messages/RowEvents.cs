using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Builds the events of Create and Update, single and bulk merged.</summary>
internal sealed class RowEvents(Organization organization, string message)
{
    /// <param name="others">Parameters besides the target.</param>
    public Batch Of(IReadOnlyList<Entity> targets, ParameterCollection others)
    {
        var table = targets.Count == 0 ? "" : targets[0].LogicalName;
        List<PipelineEvent> rows = [.. targets.Select(target => Single(target, others))];
        var bulk = message + "Multiple";
        return new Batch(rows, organization.Steps.Has(bulk, table) ? Multiple(bulk, table, rows) : null);
    }

    private PipelineEvent Single(Entity target, ParameterCollection others)
    {
        var input = new ParameterCollection { ["Target"] = target };
        foreach (var (name, value) in others.Where(pair => pair.Key is not ("Target" or "Targets")))
        {
            input[name] = value;
        }

        return new PipelineEvent(message, target.LogicalName)
        {
            RowId = target.Id,
            Input = input,
            SplitsContext = true,
            SeenByFilters = organization.Options.FiltersSeeAddedColumns
                ? null
                : target.Attributes.Keys.ToFrozenSet(),
            ImageRow =
                target.Id == System.Guid.Empty ? null : new EntityReference(target.LogicalName, target.Id),
        };
    }

    private static PipelineEvent Multiple(string bulk, string table, List<PipelineEvent> rows) =>
        new(bulk, table)
        {
            Input = new ParameterCollection
            {
                ["Targets"] = new EntityCollection([.. rows.Select(row => row.Target)])
                {
                    EntityName = table,
                },
            },
            SplitsContext = true,
            Rows = rows,
        };
}
