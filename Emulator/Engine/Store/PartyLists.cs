using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store.Columns;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>Party list columns of activities, kept as rows of <c>activityparty</c>.</summary>
internal static class PartyLists
{
    private const string PartyTable = "activityparty";
    private const string Mask = "participationtypemask";

    private static readonly FrozenDictionary<string, int> MaskOf = new Dictionary<string, int>
    {
        ["from"] = 1,
        ["to"] = 2,
        ["cc"] = 3,
        ["bcc"] = 4,
        ["requiredattendees"] = 5,
        ["optionalattendees"] = 6,
        ["organizer"] = 7,
        ["resources"] = 10,
        ["customers"] = 11,
        ["partners"] = 12,
    }.ToFrozenDictionary();

    /// <summary>Replaces the parties of each list that the row brings; null removes them all.</summary>
    public static void Write(StoreTransaction transaction, Table table, Entity row, Guid id)
    {
        foreach (var (name, value) in row.Attributes)
        {
            if (table.Column(name) is not { Type: ColumnType.PartyList } column)
                continue;
            foreach (var old in Find(transaction, id, MaskOf[name]))
                transaction.Delete(PartyTable, old);
            foreach (var party in Parties(new TableColumn(table, column), value))
                Insert(transaction, new EntityReference(table.LogicalName, id), MaskOf[name], party);
        }
    }

    /// <summary>Adds the lists among the columns to the row.</summary>
    public static void Read(StoreReader reader, Entity row, IEnumerable<string> columns)
    {
        var table = reader.Schema.Table(row.LogicalName);
        foreach (var name in columns.Where(name => table.Column(name).Type == ColumnType.PartyList))
        {
            var parties = Find(reader, row.Id, MaskOf[name])
                .Select(id => reader.Find(PartyTable, id, new ColumnSet(true))!)
                .ToList();
            if (parties.Count > 0)
                row[name] = new EntityCollection(parties) { EntityName = PartyTable };
        }
    }

    private static IEnumerable<Entity> Parties(TableColumn place, object? value) =>
        value switch
        {
            null => [],
            EntityCollection parties => parties.Entities,
            _ => throw ColumnFault.WrongType<EntityCollection>(place, value),
        };

    private static List<Guid> Find(StoreReader reader, Guid activity, int mask) =>
        reader.Connection.Query(
            $"SELECT activitypartyid FROM {PartyTable} WHERE activityid = @0 AND {Mask} = @1 ORDER BY activitypartyid",
            [IdCodec.ToBytes(activity), mask],
            row => IdCodec.Read(row, 0)
        );

    private static void Insert(StoreTransaction transaction, EntityReference activity, int mask, Entity party)
    {
        var row = new Entity(PartyTable);
        foreach (var (name, value) in party.Attributes)
            row[name] = value;
        row["activityid"] = activity;
        row[Mask] = new OptionSetValue(mask);
        transaction.Insert(row);
    }
}
