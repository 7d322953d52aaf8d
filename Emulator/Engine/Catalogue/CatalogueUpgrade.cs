using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Catalogue;

/// <summary>
/// Brings the schema of an older file to the standard tables of this version. What solutions added stays; so does what
/// an older version had and this one no longer has.
/// </summary>
public static class CatalogueUpgrade
{
    /// <summary>In the order of the stored schema, new tables and columns last.</summary>
    public static Schema Of(Schema stored, Schema standard) =>
        new()
        {
            Tables = Join(stored.Tables, standard.Tables, table => table.LogicalName, Join),
            OneToMany = Join(
                stored.OneToMany,
                standard.OneToMany,
                relationship => relationship.SchemaName.ToLowerInvariant(),
                (_, known) => known
            ),
            ManyToMany = Join(
                stored.ManyToMany,
                standard.ManyToMany,
                relationship => relationship.SchemaName.ToLowerInvariant(),
                (_, known) => known
            ),
            GlobalChoices = Join(
                stored.GlobalChoices,
                standard.GlobalChoices,
                choice => choice.Name,
                (before, known) => before with { Options = Join(before.Options, known.Options) }
            ),
        };

    private static Table Join(Table stored, Table standard) =>
        standard with
        {
            Columns = Join(
                stored.Columns,
                standard.Columns,
                column => column.LogicalName,
                (before, known) => before.Type == known.Type ? WithTargets(before, known) : before
            ),
            Keys = Join(stored.Keys, standard.Keys, key => key.LogicalName, (_, known) => known),
        };

    /// <summary>A solution may have made a standard lookup refer to its own tables too.</summary>
    private static Column WithTargets(Column stored, Column standard) =>
        standard with
        {
            Targets = [.. standard.Targets.Union(stored.Targets)],
            Choice =
                stored.Choice is { } before && standard.Choice is { } known
                    ? known with
                    {
                        Options = Join(before.Options, known.Options),
                    }
                    : standard.Choice,
        };

    /// <summary>Labels and options that a solution gave stay.</summary>
    private static ImmutableArray<Option> Join(
        ImmutableArray<Option> stored,
        ImmutableArray<Option> standard
    ) => Join(stored, standard, option => $"{option.Value}", (before, _) => before);

    private static ImmutableArray<T> Join<T>(
        ImmutableArray<T> stored,
        ImmutableArray<T> standard,
        Func<T, string> name,
        Func<T, T, T> join
    )
    {
        var known = standard.ToDictionary(name);
        var names = stored.Select(name).ToHashSet();
        IEnumerable<T> joined = stored.Select(item =>
            known.TryGetValue(name(item), out var current) ? join(item, current) : item
        );
        return [.. joined, .. standard.Where(item => !names.Contains(name(item)))];
    }
}
