using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Import.Install;

/// <summary>What leaves the schema when a version of a solution takes the place of another.</summary>
internal sealed class SchemaRemoval
{
    private readonly HashSet<(SchemaPart, string)> _parts;

    private SchemaRemoval(IEnumerable<SolutionComponent> obsolete)
    {
        _parts = [.. obsolete.Select(Part)];
    }

    public static SchemaRemoval Nothing { get; } = new([]);

    /// <summary>
    /// What the solution had and does not have any more, unless another solution has it too. Catalogue tables that a
    /// solution describes anew stay.
    /// </summary>
    /// <param name="present">The components of all solutions as installed.</param>
    /// <param name="next">Those of the version that comes.</param>
    public static SchemaRemoval Of(
        string solution,
        IReadOnlyCollection<SolutionComponent> present,
        IEnumerable<SolutionComponent> next
    )
    {
        var kept = next.Concat(present.Where(component => component.Solution != solution))
            .Select(Part)
            .ToHashSet();
        return new SchemaRemoval(
            present.Where(component => component.Solution == solution && !kept.Contains(Part(component)))
        );
    }

    public IEnumerable<string> Tables => Named(SchemaPart.Table);

    /// <summary>As <c>table.column</c>, those of removed tables too.</summary>
    public IEnumerable<string> Columns => Named(SchemaPart.Column);

    public bool IsEmpty => _parts.Count == 0;

    /// <summary>The schema without them, and without what cannot be without them.</summary>
    public Schema From(Schema schema)
    {
        if (IsEmpty)
        {
            return schema;
        }

        var manyToMany = schema.ManyToMany.Where(Stays).ToImmutableArray();
        var intersects = schema
            .ManyToMany.Except(manyToMany)
            .Select(relationship => relationship.IntersectTable)
            .ToHashSet();
        return schema with
        {
            Tables =
            [
                .. schema
                    .Tables.Where(table =>
                        !intersects.Contains(table.LogicalName) && !IsGone(table.LogicalName)
                    )
                    .Select(Without),
            ],
            OneToMany = [.. schema.OneToMany.Where(Stays)],
            ManyToMany = manyToMany,
            GlobalChoices = [.. schema.GlobalChoices.Where(choice => !Has(SchemaPart.Choice, choice.Name))],
        };
    }

    private Table Without(Table table)
    {
        var columns = table.Columns.Where(column => Stays(table, column)).ToList();
        var keys = table.Keys.Where(key => !Has(SchemaPart.Key, $"{table.LogicalName}.{key.LogicalName}"));
        return
            columns.Count == table.Columns.Length
            && keys.Count() == table.Keys.Length
            && !columns.Exists(RefersToGone)
            ? table
            : table with
            {
                Columns = [.. columns.Select(WithoutGone)],
                Keys = [.. keys],
            };
    }

    private bool Stays(Table table, Column column) =>
        !IsGone(table.LogicalName, column.LogicalName)
        && (column.CalculationOf.Length == 0 || !IsGone(table.LogicalName, column.CalculationOf));

    private bool Stays(OneToMany relationship) =>
        !Has(SchemaPart.Relationship, relationship.SchemaName.ToLowerInvariant())
        && !IsGone(relationship.ReferencedTable)
        && !IsGone(relationship.ReferencingTable)
        && !IsGone(relationship.ReferencingTable, relationship.ReferencingColumn);

    private bool Stays(ManyToMany relationship) =>
        !Has(SchemaPart.Relationship, relationship.SchemaName.ToLowerInvariant())
        && !IsGone(relationship.FirstTable)
        && !IsGone(relationship.SecondTable);

    private bool RefersToGone(Column column) => column.Targets.Any(IsGone);

    /// <summary>The last table that a lookup can refer to stays with it: the checks refuse its removal.</summary>
    private Column WithoutGone(Column column) =>
        column.IsPolymorphic && RefersToGone(column)
            ? column with
            {
                Targets = [.. column.Targets.Where(target => !IsGone(target))],
            }
            : column;

    private bool IsGone(string table) => Has(SchemaPart.Table, table);

    private bool IsGone(string table, string column) => Has(SchemaPart.Column, $"{table}.{column}");

    private bool Has(SchemaPart kind, string name) => _parts.Contains((kind, name));

    private IEnumerable<string> Named(SchemaPart kind) =>
        _parts.Where(part => part.Item1 == kind).Select(part => part.Item2).Order(StringComparer.Ordinal);

    private static (SchemaPart, string) Part(SolutionComponent component) => (component.Kind, component.Name);
}
