using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Crm.SalesProcess.Emulator.Catalogue;
using Crm.SalesProcess.Emulator.Import.Reading;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Import.Install;

/// <summary>Works out the schema that the organisation has after the import.</summary>
/// <param name="keysWait">Whether new alternate keys wait for their index.</param>
internal sealed class SchemaMerge(SolutionPackage package, Schema installed, bool keysWait)
{
    private const int FirstCustomTypeCode = 10100;

    public Schema Merge()
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var lookups = OwnLookups().ToList();
        var tables = package.Tables.Select(table => Merge(table, lookups)).OfType<Table>().ToList();
        var intersects = package
            .Relationships.Select(relationship => relationship.Intersect)
            .OfType<ManyToMany>();
        var system = tables.Where(table => table.IsCustom).SelectMany(SystemRelationships.Of).ToList();
        known.UnionWith(system.Select(relationship => relationship.SchemaName));
        var merged = installed.Merge(
            new Schema
            {
                Tables = [.. tables, .. intersects.Select(IntersectTable.Of)],
                OneToMany = [.. lookups.Where(lookup => !known.Contains(lookup.SchemaName)), .. system],
                ManyToMany = [.. intersects],
                GlobalChoices = [.. package.Choices.Select(choice => choice.Choice)],
            }
        );
        return NumberTables(merged);
    }

    /// <summary>The relationship to "Owner" stands for two tables and is part of the owner column itself.</summary>
    private IEnumerable<OneToMany> OwnLookups() =>
        package
            .Relationships.Select(relationship => relationship.Lookup)
            .OfType<OneToMany>()
            .Where(lookup => lookup.ReferencedTable != "owner");

    private Table? Merge(PackagedTable packaged, List<OneToMany> lookups)
    {
        var existing = installed.Find(packaged.LogicalName);
        if (packaged.Definition is { } definition && existing is not { IsCustom: false })
        {
            return Complete(packaged, definition, existing, lookups);
        }

        if (existing is null)
        {
            packaged.Source.Report(
                ImportErrors.MissingDependencies,
                $"The package adds columns to the table '{packaged.LogicalName}', which does not exist here. Install the solution that brings it first."
            );
            return null;
        }

        var own = packaged.Columns.Where(column => column.Column.IsCustom).ToList();
        EnsureSameTypes(own, existing);
        return existing.With([.. own.Select(column => WithTargets(packaged, column, lookups))]) with
        {
            Keys = Union(existing.Keys, packaged.Keys),
        };
    }

    private Table Complete(PackagedTable packaged, Table definition, Table? existing, List<OneToMany> lookups)
    {
        var standard = StandardColumns(definition);
        var own = packaged.Columns.Where(column => !standard.Contains(column.Column.LogicalName)).ToList();
        var table = SystemColumns.Complete(
            definition with
            {
                Columns = [.. own.Select(column => WithTargets(packaged, column, lookups))],
            }
        );
        if (existing is null)
        {
            return table with { Keys = Union([], table.Keys) };
        }

        EnsureSameTypes(own, existing);
        return existing.With([.. table.Columns]) with
        {
            DisplayName = table.DisplayName,
            DisplayCollectionName = table.DisplayCollectionName,
            Description = table.Description,
            Keys = Union(existing.Keys, table.Keys),
        };
    }

    /// <summary>Names of the columns that the platform gives such a table, whatever the package says of them.</summary>
    private static HashSet<string> StandardColumns(Table definition)
    {
        var money = definition.Columns.Where(column => column.Type == ColumnType.Money).ToImmutableArray();
        return SystemColumns
            .Complete(definition with { Columns = money })
            .Columns.Except(money)
            .Select(column => column.LogicalName)
            .ToHashSet();
    }

    private Column WithTargets(
        PackagedTable packaged,
        (SolutionElement Source, Column Column) read,
        List<OneToMany> lookups
    )
    {
        var column = read.Column;
        if (column.Type != ColumnType.Lookup)
        {
            return column;
        }

        var targets = lookups
            .Concat(installed.ReferencesFrom(packaged.LogicalName))
            .Where(lookup => lookup.ReferencingTable == packaged.LogicalName)
            .Where(lookup => lookup.ReferencingColumn == column.LogicalName)
            .Select(lookup => lookup.ReferencedTable)
            .Distinct()
            .ToImmutableArray();
        if (targets.IsEmpty)
        {
            read.Source.Report(
                ImportErrors.XsdValidation,
                $"The lookup '{column.LogicalName}' has no relationship, so nothing says which table it refers to."
            );
        }

        return column with
        {
            Targets = targets,
        };
    }

    private static void EnsureSameTypes(List<(SolutionElement Source, Column Column)> columns, Table existing)
    {
        foreach (var (source, column) in columns)
        {
            if (existing.Find(column.LogicalName) is { } before && before.Type != column.Type)
            {
                source.Report(
                    ImportErrors.Generic,
                    $"The type of '{column.LogicalName}' cannot change from {before.Type} to {column.Type}."
                );
            }
        }
    }

    /// <summary>Keys that are there already keep their index.</summary>
    private ImmutableArray<AlternateKey> Union(
        ImmutableArray<AlternateKey> before,
        ImmutableArray<AlternateKey> after
    )
    {
        var known = before.ToDictionary(key => key.LogicalName);
        var whenNew = keysWait ? KeyStatus.Pending : KeyStatus.Active;
        return
        [
            .. before.Where(key => after.All(other => other.LogicalName != key.LogicalName)),
            .. after.Select(key =>
                key with
                {
                    Status = known.GetValueOrDefault(key.LogicalName)?.Status ?? whenNew,
                }
            ),
        ];
    }

    private static Schema NumberTables(Schema schema)
    {
        var next = Math.Max(FirstCustomTypeCode, schema.Tables.Max(table => table.ObjectTypeCode) + 1);
        return schema with
        {
            Tables =
            [
                .. schema.Tables.Select(table =>
                    table.ObjectTypeCode == 0 ? table with { ObjectTypeCode = next++ } : table
                ),
            ],
        };
    }
}
