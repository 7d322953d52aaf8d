using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>
/// An update of state and other columns passes stages 20 to 40 twice on the platform: first with the other columns,
/// then with the state.
/// </summary>
internal static class StateSplit
{
    private static readonly string[] StateColumns = ["statecode", "statuscode"];

    public static IEnumerable<Batch> Of(Batch batch)
    {
        if (!batch.Rows.Any(IsMixed))
        {
            return [batch];
        }

        return
        [
            Part(batch, row => IsMixed(row) ? Keep(row, column => !IsState(column)) : row),
            Part(batch with { Rows = [.. batch.Rows.Where(IsMixed)] }, row => Keep(row, IsState)),
        ];
    }

    public static bool HasState(Entity row) => row.Attributes.Keys.Any(IsState);

    private static bool IsState(string column) => StateColumns.Contains(column);

    private static bool IsMixed(PipelineEvent row)
    {
        var sent = row.Target.Attributes.Where(pair => pair.Value is not Guid id || id != row.Target.Id);
        return sent.Select(pair => IsState(pair.Key)).Distinct().Count() == 2;
    }

    private static Batch Part(Batch batch, Func<PipelineEvent, PipelineEvent> cut)
    {
        List<PipelineEvent> rows = [.. batch.Rows.Select(cut)];
        return new Batch(rows, batch.Multiple is { } multiple ? Cut(multiple, rows) : null);
    }

    private static PipelineEvent Keep(PipelineEvent row, Func<string, bool> keeps)
    {
        var target = ValueCopy.Of(row.Target);
        foreach (var column in row.Target.Attributes.Keys.Where(column => !keeps(column)))
        {
            target.Attributes.Remove(column);
        }

        var input = ValueCopy.Of(row.Input);
        input["Target"] = target;
        return Copy(row, input, [], row.Target);
    }

    private static PipelineEvent Cut(PipelineEvent multiple, List<PipelineEvent> rows)
    {
        var input = ValueCopy.Of(multiple.Input);
        input["Targets"] = new EntityCollection([.. rows.Select(row => row.Target)])
        {
            EntityName = multiple.Table,
        };
        return Copy(multiple, input, rows, null);
    }

    private static PipelineEvent Copy(
        PipelineEvent source,
        ParameterCollection input,
        List<PipelineEvent> rows,
        Entity? whole
    ) =>
        new(source.Message, source.Table)
        {
            RowId = source.RowId,
            Input = input,
            Output = source.Output,
            SharedVariables = source.SharedVariables,
            Parent = source.Parent,
            SplitsContext = source.SplitsContext,
            ImageRow = source.ImageRow,
            SeenByFilters = source.SeenByFilters,
            Rows = rows,
            Whole = whole,
        };
}
