using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json.Serialization;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Metadata;

/// <summary>All tables, relationships and global choices of an organisation at one moment. Immutable.</summary>
public sealed record Schema
{
    public static readonly Schema Empty = new();

    private readonly ImmutableDictionary<string, Table> tablesByName = ImmutableDictionary<
        string,
        Table
    >.Empty;
    private readonly ILookup<string, OneToMany> children = Array.Empty<OneToMany>().ToLookup(_ => "");
    private readonly ILookup<string, OneToMany> parents = Array.Empty<OneToMany>().ToLookup(_ => "");
    private readonly ILookup<string, string> reparenting = Array.Empty<string>().ToLookup(_ => "");

    public ImmutableArray<Table> Tables
    {
        get;
        init
        {
            field = value;
            tablesByName = value.ToImmutableDictionary(table => table.LogicalName, StringComparer.Ordinal);
        }
    } = [];

    public ImmutableArray<OneToMany> OneToMany
    {
        get;
        init
        {
            field = value;
            children = value.ToLookup(relationship => relationship.ReferencedTable);
            parents = value.ToLookup(relationship => relationship.ReferencingTable);
            reparenting = value
                .Where(relationship => relationship.Cascade.Reparent != CascadeAction.None)
                .ToLookup(
                    relationship => relationship.ReferencingTable,
                    relationship => relationship.ReferencingColumn
                );
        }
    } = [];

    public ImmutableArray<ManyToMany> ManyToMany { get; init; } = [];

    public ImmutableArray<Choice> GlobalChoices { get; init; } = [];

    /// <summary>Which solution has brought which part; parts of the catalogue are not there.</summary>
    public ImmutableArray<SolutionComponent> Components { get; init; } = [];

    [JsonIgnore]
    public IEnumerable<string> TableNames => tablesByName.Keys;

    /// <summary>Null when there is no such table. Names are logical and case-sensitive.</summary>
    public Table? Find(string table) => tablesByName.GetValueOrDefault(table);

    /// <summary>Faults with QueryBuilderNoEntity when there is no such table.</summary>
    public Table Table(string table) => Find(table) ?? throw Fault.NoTable(table);

    /// <summary>The schema where the solution has these components instead of those it had.</summary>
    public Schema WithComponents(string solution, IEnumerable<SolutionComponent> components) =>
        this with
        {
            Components =
            [
                .. Components.Where(component => component.Solution != solution),
                .. components.Select(component => component with { Solution = solution }),
            ],
        };

    /// <summary>Null when no table is served under that plural name.</summary>
    public Table? FindByEntitySet(string name) => Tables.FirstOrDefault(table => table.EntitySetName == name);

    /// <summary>Null when no table has that number.</summary>
    public Table? FindByTypeCode(int code) => Tables.FirstOrDefault(table => table.ObjectTypeCode == code);

    public Choice? FindChoice(string name) => GlobalChoices.FirstOrDefault(choice => choice.Name == name);

    /// <summary>Relationships whose lookup columns refer to the table: its children.</summary>
    public IEnumerable<OneToMany> ReferencesTo(string table) => children[table];

    /// <summary>Relationships of the table's own lookup columns.</summary>
    public IEnumerable<OneToMany> ReferencesFrom(string table) => parents[table];

    /// <summary>The table's own lookup columns whose relationships cascade Reparent.</summary>
    public IEnumerable<string> ReparentingColumns(string table) => reparenting[table];

    /// <summary>Null when there is no such relationship; names are compared without case.</summary>
    public OneToMany? FindOneToMany(string schemaName) => OneToMany.FirstOrDefault(Named(schemaName));

    /// <summary>Null when there is no such relationship; names are compared without case.</summary>
    public ManyToMany? FindManyToMany(string schemaName) =>
        ManyToMany.FirstOrDefault(r => r.SchemaName.Equals(schemaName, StringComparison.OrdinalIgnoreCase));

    /// <summary>The schema with everything of <paramref name="added"/>; what has the same name is replaced.</summary>
    public Schema Merge(Schema added) =>
        new()
        {
            Tables = Replace(Tables, added.Tables, table => table.LogicalName),
            OneToMany = Replace(OneToMany, added.OneToMany, r => r.SchemaName.ToLowerInvariant()),
            ManyToMany = Replace(ManyToMany, added.ManyToMany, r => r.SchemaName.ToLowerInvariant()),
            GlobalChoices = Replace(GlobalChoices, added.GlobalChoices, choice => choice.Name),
            Components = [.. Components.Union(added.Components)],
        };

    private static Func<OneToMany, bool> Named(string schemaName) =>
        relationship => relationship.SchemaName.Equals(schemaName, StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<T> Replace<T>(
        ImmutableArray<T> current,
        ImmutableArray<T> added,
        Func<T, string> name
    )
    {
        var names = added.Select(name).ToHashSet();
        return [.. current.Where(item => !names.Contains(name(item))), .. added];
    }
}
