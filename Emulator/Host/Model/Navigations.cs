using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Host.Model;

/// <summary>
/// The navigation properties of all tables. A lookup of a solution is named as its schema name, one of the platform as
/// its logical name; with several tables to refer to, the table follows: <c>customerid_account</c>.
/// </summary>
internal sealed class Navigations
{
    private const string ActivityRegarding = "regardingobjectid";
    private const string ActivityTable = "activitypointer";

    private readonly ILookup<string, Navigation> _byTable;

    public Navigations(Schema schema)
    {
        var all = schema
            .Tables.SelectMany(table => Lookups(schema, table))
            .Concat(schema.OneToMany.SelectMany(relationship => Children(schema, relationship)))
            .Concat(schema.ManyToMany.SelectMany(Peers));
        _byTable = all.DistinctBy(navigation => (navigation.From, navigation.Name))
            .Where(navigation => !IsColumn(schema, navigation))
            .ToLookup(navigation => navigation.From);
    }

    public IEnumerable<Navigation> Of(string table) => _byTable[table];

    /// <summary>Null when the table has no such property; names are case-sensitive.</summary>
    public Navigation? Find(string table, string name) =>
        _byTable[table].FirstOrDefault(navigation => navigation.Name == name);

    /// <summary>The property by which a lookup refers to a table; null when there is none.</summary>
    public Navigation? OfLookup(string table, string column, string target)
    {
        var lookups = _byTable[table]
            .Where(navigation => navigation.Kind == NavigationKind.Lookup && navigation.Column == column)
            .ToList();
        return lookups.Find(navigation => navigation.To == target)
            ?? lookups.Find(navigation => navigation.To.Length == 0);
    }

    private static IEnumerable<Navigation> Lookups(Schema schema, Table table)
    {
        foreach (var column in table.Columns.Where(column => column.IsLookup))
        {
            if (column.Type == ColumnType.Owner)
            {
                yield return new Navigation(column.LogicalName, table.LogicalName, "", NavigationKind.Lookup)
                {
                    Column = column.LogicalName,
                };
                continue;
            }

            foreach (var target in column.Targets.Where(target => schema.Find(target) is not null))
            {
                yield return Lookup(schema, table, column, target);
            }
        }
    }

    private static Navigation Lookup(Schema schema, Table table, Column column, string target)
    {
        var relationship = schema
            .ReferencesFrom(table.LogicalName)
            .FirstOrDefault(known =>
                known.ReferencingColumn == column.LogicalName && known.ReferencedTable == target
            );
        var name = relationship?.ReferencingNavigation is { Length: > 0 } given
            ? given
            : NameOf(column, target);
        var isRegarding = column.LogicalName == ActivityRegarding && table.IsActivity && column.IsPolymorphic;
        return new Navigation(
            isRegarding && table.LogicalName != ActivityTable ? $"{name}_{table.LogicalName}" : name,
            table.LogicalName,
            target,
            NavigationKind.Lookup
        )
        {
            Column = column.LogicalName,
            Relationship = relationship?.SchemaName ?? "",
        };
    }

    private static string NameOf(Column column, string target)
    {
        var name = column.IsCustom ? column.SchemaName : column.LogicalName;
        return column.IsPolymorphic ? $"{name}_{target}" : name;
    }

    private static IEnumerable<Navigation> Children(Schema schema, OneToMany relationship)
    {
        if (
            schema.Find(relationship.ReferencedTable) is null
            || schema.Find(relationship.ReferencingTable)?.Find(relationship.ReferencingColumn) is null
        )
        {
            yield break;
        }

        yield return new Navigation(
            relationship.ReferencedNavigation.Length > 0
                ? relationship.ReferencedNavigation
                : relationship.SchemaName,
            relationship.ReferencedTable,
            relationship.ReferencingTable,
            NavigationKind.Children
        )
        {
            Column = relationship.ReferencingColumn,
            Relationship = relationship.SchemaName,
        };
    }

    private static IEnumerable<Navigation> Peers(ManyToMany relationship) =>
        new[]
        {
            (From: relationship.FirstTable, To: relationship.SecondTable),
            (From: relationship.SecondTable, To: relationship.FirstTable),
        }.Select(side => new Navigation(relationship.SchemaName, side.From, side.To, NavigationKind.Peers)
        {
            Relationship = relationship.SchemaName,
            Intersect = relationship,
        });

    private static bool IsColumn(Schema schema, Navigation navigation) =>
        schema.Table(navigation.From).Find(navigation.Name) is { IsLookup: false };
}
