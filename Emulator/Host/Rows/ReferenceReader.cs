using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Model;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Host.Rows;

/// <summary>Reads addresses of rows: <c>/accounts(…)</c>, relative or absolute, by id or alternate key.</summary>
/// <param name="rows">Addresses that <c>$</c> and a Content-ID stand for.</param>
internal sealed class ReferenceReader(
    ApiModel model,
    Uri serviceRoot,
    IReadOnlyDictionary<string, string> rows
)
{
    private static readonly string[] Owners = ["systemuser", "team"];

    /// <summary>The row that a JSON text names; faults unless the navigation property may refer to its table.</summary>
    public EntityReference Read(Navigation navigation, JsonElement address)
    {
        var text = address.ValueKind == JsonValueKind.String ? address.GetString()! : address.GetRawText();
        var row = Read(navigation.Name, text);
        var isAllowed =
            navigation.To.Length == 0 ? Owners.Contains(row.LogicalName) : row.LogicalName == navigation.To;
        return isAllowed
            ? row
            : throw Fault.Of(
                ErrorCode.BadPayload,
                $"'{navigation.Name}' refers to {(navigation.To.Length == 0 ? "a user or a team" : navigation.To)}, not to {row.LogicalName}."
            );
    }

    /// <summary>The row at an address; <paramref name="place"/> names where it was found.</summary>
    public EntityReference Read(string place, string address)
    {
        try
        {
            if (
                Uri.TryCreate(serviceRoot, Known(address).TrimStart('/'), out var uri)
                && model.Parser(serviceRoot, uri).ParsePath().ToList()
                    is [EntitySetSegment set, KeySegment key]
            )
            {
                return RowKey.Of(
                    model.TableOf(set.EntitySet.EntityType),
                    key.Keys.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))
                );
            }
        }
        catch (ODataException error)
        {
            throw Unreadable(place, address, error.Message);
        }

        throw Unreadable(place, address, "It is no address of a row.");
    }

    private string Known(string address) =>
        address.StartsWith('$') && rows.TryGetValue(address[1..], out var row) ? row : address;

    private static Exception Unreadable(string place, string address, string reason) =>
        Fault.Of(
            ErrorCode.BadPayload,
            $"'{place}' must name a row, such as /accounts(00000000-0000-0000-0000-000000000000), but is '{address}'. {reason}"
        );
}
