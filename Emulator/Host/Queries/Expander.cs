using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Resources;
using Crm.SalesProcess.Emulator.Host.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>Writes rows together with the related rows of <c>$expand</c>, as far as the caller may see them.</summary>
internal sealed class Expander(ApiCall call)
{
    private readonly RowWriter _writer = new(call.Model, call.Annotations);
    private readonly RelatedRowsReader _related = new(call);

    /// <summary>
    /// Collections come in pages, with a link to the next one, when the client wants pages; those within another
    /// expansion come as a whole.
    /// </summary>
    public List<JsonObject> Write(IReadOnlyList<Entity> rows, RowShape shape) =>
        Write(rows, shape, call.Request.Preferences.PageSize);

    private List<JsonObject> Write(IReadOnlyList<Entity> rows, RowShape shape, int? pageSize)
    {
        var written = rows.Select(row => _writer.Write(row, shape)).ToList();
        if (rows.Count > 0)
        {
            foreach (var expansion in shape.Expansions)
            {
                Expand(rows, written, expansion, pageSize);
            }
        }

        return written;
    }

    private void Expand(
        IReadOnlyList<Entity> rows,
        List<JsonObject> written,
        Expansion expansion,
        int? pageSize
    )
    {
        if (pageSize is { } size && expansion is { Navigation.IsCollection: true, Top: null })
        {
            foreach (var (row, json) in rows.Zip(written))
            {
                ExpandPage(row, json, expansion, size);
            }
        }
        else if (expansion.Navigation.IsCollection)
        {
            ExpandCollection(rows, written, expansion);
        }
        else
        {
            ExpandLookup(rows, written, expansion);
        }
    }

    private void ExpandLookup(IReadOnlyList<Entity> rows, List<JsonObject> written, Expansion expansion)
    {
        if (expansion.Filter is not null || expansion.Order is not null || expansion.Top is not null)
        {
            throw Fault.NotImplemented(
                $"A query option other than $select and $expand on '{expansion.Navigation.Name}'"
            );
        }

        var targets = rows.Select(row => Target(row, expansion)).ToList();
        var found = new Dictionary<Guid, JsonObject>();
        foreach (var table in targets.OfType<EntityReference>().GroupBy(target => target.LogicalName))
        {
            var shape = expansion.Shape ?? new RowShape(call.Model.Schema.Table(table.Key));
            var related = _related.ById(shape, [.. table.Select(target => target.Id).Distinct()]);
            foreach (var (row, json) in related.Zip(Write(related, shape, expansion)))
            {
                found[row.Id] = json;
            }
        }

        for (var i = 0; i < rows.Count; i++)
        {
            written[i][expansion.Navigation.Name] =
                targets[i] is { } target && found.TryGetValue(target.Id, out var json)
                    ? json.DeepClone()
                    : null;
        }
    }

    private void ExpandCollection(IReadOnlyList<Entity> rows, List<JsonObject> written, Expansion expansion)
    {
        var children = _related.Of(expansion, [.. rows.Select(row => row.Id)]);
        for (var i = 0; i < rows.Count; i++)
        {
            var related = children.TryGetValue(rows[i].Id, out var found) ? found : [];
            written[i][expansion.Navigation.Name] = new JsonArray([
                .. Write(related, expansion.Shape!, expansion),
            ]);
        }
    }

    private void ExpandPage(Entity row, JsonObject written, Expansion expansion, int size)
    {
        var page = _related.FirstPage(expansion, row.Id, size);
        var name = expansion.Navigation.Name;
        written[name] = new JsonArray([.. Write(page.Entities, expansion.Shape!, expansion)]);
        if (page.MoreRecords)
        {
            var options = ExpandText.OptionsOf(Options.Of(call.Request, "$expand") ?? "", name);
            var token = Uri.EscapeDataString(SkipToken.Write(1, page.PagingCookie));
            var link = $"{call.AddressOf(row.ToEntityReference())}/{name}?{options}";
            written[$"{name}@odata.nextLink"] = $"{link}{(options.Length > 0 ? "&" : "")}$skiptoken={token}";
        }
    }

    private List<JsonObject> Write(IReadOnlyList<Entity> rows, RowShape shape, Expansion expansion) =>
        expansion.IsReference
            ?
            [
                .. rows.Select(row => new JsonObject
                {
                    ["@odata.id"] = call.AddressOf(row.ToEntityReference()),
                }),
            ]
            : Write(rows, shape, pageSize: null);

    private static EntityReference? Target(Entity row, Expansion expansion)
    {
        var target = row.GetAttributeValue<EntityReference>(expansion.Navigation.Column);
        var isMeant = expansion.Navigation.To.Length == 0 || target?.LogicalName == expansion.Navigation.To;
        return isMeant ? target : null;
    }
}
