using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Import.Reading;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Import.Checks;

/// <summary>Tables, columns and relationships carry the publisher's prefix and fit together.</summary>
internal static class SchemaChecks
{
    public static void Run(ImportTarget target)
    {
        var prefix = target.Package.Manifest.Publisher.Prefix + "_";
        foreach (var table in target.Package.Tables)
        {
            CheckPrefix(table, prefix);
            CheckMoney(target, table);
            CheckKeys(target, table);
        }

        foreach (var relationship in target.Package.Relationships)
        {
            CheckLookup(target, relationship);
            CheckIntersect(target, relationship);
        }
    }

    private static void CheckPrefix(PackagedTable table, string prefix)
    {
        foreach (var (source, column) in table.Columns.Where(column => column.Column.IsCustom))
        {
            if (!column.LogicalName.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                source.Report(
                    ImportErrors.AttributeName,
                    $"Invalid name for attribute {column.LogicalName}. Custom attribute names must start with the customization prefix of the solution's publisher, '{prefix}'."
                );
            }
        }
    }

    private static void CheckMoney(ImportTarget target, PackagedTable table)
    {
        foreach (
            var (source, column) in table.Columns.Where(column => column.Column.Type == ColumnType.Money)
        )
        {
            var isBase = column.CalculationOf.Length > 0;
            if (!isBase && target.Schema.Find(table.LogicalName)?.Find(column.LogicalName + "_base") is null)
            {
                source.Report(
                    ImportErrors.XsdValidation,
                    $"The money column '{column.LogicalName}' needs a column '{column.SchemaName}_Base' beside it."
                );
            }
        }
    }

    private static void CheckKeys(ImportTarget target, PackagedTable table)
    {
        foreach (var key in table.Keys)
        {
            foreach (var column in key.Columns)
            {
                MissingColumn(
                    target,
                    table.Source,
                    table.LogicalName,
                    column,
                    $"The key '{key.LogicalName}'"
                );
            }
        }
    }

    private static void CheckLookup(ImportTarget target, PackagedRelationship relationship)
    {
        if (relationship.Lookup is not { } lookup)
        {
            return;
        }

        if (lookup.ReferencedTable != "owner")
        {
            MissingTable(target, relationship.Source, lookup.ReferencedTable);
        }

        if (!MissingTable(target, relationship.Source, lookup.ReferencingTable))
        {
            MissingColumn(
                target,
                relationship.Source,
                lookup.ReferencingTable,
                lookup.ReferencingColumn,
                "The relationship"
            );
        }
    }

    private static void CheckIntersect(ImportTarget target, PackagedRelationship relationship)
    {
        if (relationship.Intersect is { } intersect)
        {
            MissingTable(target, relationship.Source, intersect.FirstTable);
            MissingTable(target, relationship.Source, intersect.SecondTable);
        }
    }

    private static bool MissingTable(ImportTarget target, SolutionElement source, string table)
    {
        if (target.Schema.Find(table) is not null)
        {
            return false;
        }

        source.Report(ImportErrors.NoEntity, $"The table '{table}' does not exist.");
        return true;
    }

    private static void MissingColumn(
        ImportTarget target,
        SolutionElement source,
        string table,
        string column,
        string who
    )
    {
        if (target.Schema.Find(table)?.Find(column) is null)
        {
            source.Report(
                ImportErrors.NoAttribute,
                $"{who} names the column '{column}', which '{table}' does not have."
            );
        }
    }
}
