using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>Reads <c>&lt;Entity&gt;</c>.</summary>
internal static class TableReader
{
    /// <summary>Null when the element carries forms or views only, no table definition.</summary>
    public static PackagedTable? Read(SolutionElement element, Func<string, Choice?> globalChoice)
    {
        if (element.First("EntityInfo", "entity") is not { } entity)
        {
            return null;
        }

        if (entity.Flag("EnforceStateTransitions"))
        {
            entity.Report(
                ImportErrors.Generic,
                "Tables that restrict state transitions are not supported by the emulator."
            );
        }

        var name = entity.RequiredAttribute("Name");
        var columns = ReadColumns(entity, globalChoice);
        return new PackagedTable(
            entity,
            name,
            entity.Text("EntitySetName") is null ? null : Define(entity, name, columns)
        )
        {
            Columns = columns,
            Keys = [.. entity.Children("EntityKeys", "EntityKey").Select(ReadKey)],
        };
    }

    private static List<(SolutionElement Source, Column Column)> ReadColumns(
        SolutionElement entity,
        Func<string, Choice?> globalChoice
    )
    {
        var columns = new List<(SolutionElement, Column)>();
        foreach (var attribute in entity.Children("attributes", "attribute"))
        {
            if (ColumnReader.Read(attribute, globalChoice) is { } column)
            {
                columns.Add((attribute, column));
            }
        }

        foreach (
            var twice in columns.GroupBy(column => column.Item2.LogicalName).Where(group => group.Count() > 1)
        )
        {
            twice
                .Last()
                .Item1.Report(ImportErrors.XsdValidation, $"The column '{twice.Key}' is listed twice.");
        }

        return [.. columns.DistinctBy(column => column.Item2.LogicalName)];
    }

    private static Table Define(
        SolutionElement entity,
        string name,
        List<(SolutionElement Source, Column Column)> columns
    ) =>
        new()
        {
            SchemaName = name,
            EntitySetName = entity.Required("EntitySetName"),
            Ownership = OwnershipOf(entity),
            PrimaryId = PrimaryId(entity),
            PrimaryName = PrimaryName(entity),
            DisplayName = entity.Label1033("LocalizedNames", "LocalizedName"),
            DisplayCollectionName = entity.Label1033("LocalizedCollectionNames", "LocalizedCollectionName"),
            Description = entity.Label1033("Descriptions", "Description"),
            IsActivity = entity.Flag("IsActivity"),
            IsProcessFlow = entity.Flag("IsBPFEntity"),
            IsCustom = true,
            Columns = [.. columns.Select(column => column.Column)],
            Keys = [.. entity.Children("EntityKeys", "EntityKey").Select(ReadKey)],
        };

    private static Ownership OwnershipOf(SolutionElement entity)
    {
        switch (entity.Required("OwnershipTypeMask"))
        {
            case "UserOwned":
                return Ownership.User;
            case "OrgOwned":
                return Ownership.Organization;
            case var other:
                entity.Report(
                    ImportErrors.XsdValidation,
                    $"<OwnershipTypeMask> is '{other}', expected is UserOwned or OrgOwned."
                );
                return Ownership.Organization;
        }
    }

    private static string PrimaryId(SolutionElement entity)
    {
        var keys = entity
            .Children("attributes", "attribute")
            .Where(attribute => attribute.Text("Type") == "primarykey")
            .ToList();
        if (keys.Count != 1)
        {
            entity.Report(ImportErrors.XsdValidation, "A table needs exactly one column of type primarykey.");
        }

        return keys.FirstOrDefault()?.Attribute("PhysicalName")?.ToLowerInvariant() ?? "";
    }

    private static string PrimaryName(SolutionElement entity)
    {
        var named = entity
            .Children("attributes", "attribute")
            .FirstOrDefault(attribute =>
                attribute.Text("DisplayMask")?.Split('|').Contains("PrimaryName") == true
            );
        if (named is null)
        {
            entity.Report(
                ImportErrors.XsdValidation,
                "PrimaryName attribute not found: no column has PrimaryName in its <DisplayMask>."
            );
        }

        return named?.Attribute("PhysicalName")?.ToLowerInvariant() ?? "";
    }

    private static AlternateKey ReadKey(SolutionElement key) =>
        new(
            (key.Text("LogicalName") ?? key.Required("Name")).ToLowerInvariant(),
            [
                .. key.Children("EntityKeyAttributes", "AttributeName")
                    .Select(attribute => attribute.Xml.Value.Trim().ToLowerInvariant()),
            ]
        )
        {
            SchemaName = key.Text("Name") ?? "",
            DisplayName = key.Label1033("displaynames", "displayname"),
        };
}
