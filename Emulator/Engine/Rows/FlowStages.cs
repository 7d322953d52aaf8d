using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Crm.SalesProcess.Emulator.Security;
using Crm.SalesProcess.Emulator.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>
/// The stages of a flow in order: as its definition (<c>clientdata</c>) lists them, else by category. Where neither tells,
/// as in a flow with branches, the order is unknown.
/// </summary>
internal sealed class FlowStages(StoreReader store, DateTime now)
{
    /// <summary>Null when the flow has no stages.</summary>
    public FlowPath? PathOf(Guid flow)
    {
        var rows = new SecurityRows(store, now).Where("processstage", "processid", [flow]);
        if (rows.Count == 0)
        {
            return null;
        }

        var defined = Defined(flow);
        if (defined.Count == rows.Count && rows.All(row => defined.Contains(row.Id)))
        {
            return new FlowPath(flow, defined, true);
        }

        var categories = rows.Select(row => row.GetAttributeValue<OptionSetValue>("stagecategory")?.Value)
            .ToList();
        var isOrdered =
            defined.Count == 0
            && categories.All(category => category is not null)
            && categories.Distinct().Count() == rows.Count;
        var stages = rows.OrderBy(row => row.GetAttributeValue<OptionSetValue>("stagecategory")?.Value);
        return new FlowPath(flow, [.. stages.Select(row => row.Id)], isOrdered);
    }

    private List<Guid> Defined(Guid flow)
    {
        var text = store.Find("workflow", flow, new ColumnSet("clientdata"));
        try
        {
            using var definition = JsonDocument.Parse(text?.GetAttributeValue<string>("clientdata") ?? "{}");
            var steps = Steps(definition.RootElement).ToList();
            return steps.Any(step => IsOf(step, "ConditionStep"))
                ? []
                : [.. steps.Where(step => IsOf(step, "StageStep")).Select(Id)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>Every object of the definition that has a class, in the order of the text.</summary>
    private static IEnumerable<JsonElement> Steps(JsonElement part)
    {
        if (part.ValueKind == JsonValueKind.Object && part.TryGetProperty("__class", out _))
        {
            yield return part;
        }

        var inner = part.ValueKind switch
        {
            JsonValueKind.Object => part.EnumerateObject().Select(property => property.Value),
            JsonValueKind.Array => part.EnumerateArray(),
            _ => Enumerable.Empty<JsonElement>(),
        };
        foreach (var step in inner.SelectMany(Steps))
        {
            yield return step;
        }
    }

    private static bool IsOf(JsonElement step, string type) =>
        step.GetProperty("__class").ToString().StartsWith(type + ":", StringComparison.Ordinal);

    private static Guid Id(JsonElement stage) =>
        stage.TryGetProperty("stageId", out var id) && Guid.TryParse(id.ToString(), out var found)
            ? found
            : Guid.Empty;
}
