using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Import.Reading;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Import.Install;

/// <summary>Lists the parts of the schema that a package brings.</summary>
internal static class PackageComponents
{
    /// <param name="solution">Unique name under which the package is installed.</param>
    /// <param name="schema">After the import; tables of the catalogue are nobody's, whatever a package says of them.</param>
    public static IEnumerable<SolutionComponent> Of(
        SolutionPackage package,
        string solution,
        Schema schema
    ) =>
        package
            .Tables.SelectMany(table => OfTable(table, schema))
            .Concat(
                package.Relationships.Select(relationship =>
                    (SchemaPart.Relationship, NameOf(relationship).ToLowerInvariant())
                )
            )
            .Concat(package.Choices.Select(choice => (SchemaPart.Choice, choice.Choice.Name)))
            .Distinct()
            .Select(part => new SolutionComponent(solution, part.Item1, part.Item2));

    private static IEnumerable<(SchemaPart, string)> OfTable(PackagedTable table, Schema schema)
    {
        if (table.Definition is not null && schema.Find(table.LogicalName) is { IsCustom: true })
        {
            yield return (SchemaPart.Table, table.LogicalName);
        }

        foreach (var (_, column) in table.Columns.Where(column => column.Column.IsCustom))
        {
            yield return (SchemaPart.Column, $"{table.LogicalName}.{column.LogicalName}");
        }

        foreach (var key in table.Keys)
        {
            yield return (SchemaPart.Key, $"{table.LogicalName}.{key.LogicalName}");
        }
    }

    private static string NameOf(PackagedRelationship relationship) =>
        relationship.Lookup?.SchemaName ?? relationship.Intersect!.SchemaName;
}
