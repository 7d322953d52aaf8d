using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>Reads <c>&lt;attribute&gt;</c> of a table.</summary>
internal static class ColumnReader
{
    private static readonly FrozenDictionary<string, ColumnType> Types = new Dictionary<string, ColumnType>
    {
        ["primarykey"] = ColumnType.UniqueIdentifier,
        ["uniqueidentifier"] = ColumnType.UniqueIdentifier,
        ["nvarchar"] = ColumnType.String,
        ["ntext"] = ColumnType.Memo,
        ["int"] = ColumnType.Integer,
        ["bigint"] = ColumnType.BigInt,
        ["decimal"] = ColumnType.Decimal,
        ["float"] = ColumnType.Double,
        ["money"] = ColumnType.Money,
        ["bit"] = ColumnType.Boolean,
        ["datetime"] = ColumnType.DateTime,
        ["picklist"] = ColumnType.Picklist,
        ["multiselectpicklist"] = ColumnType.MultiSelect,
        ["state"] = ColumnType.State,
        ["status"] = ColumnType.Status,
        ["lookup"] = ColumnType.Lookup,
        ["customer"] = ColumnType.Customer,
        ["owner"] = ColumnType.Owner,
        ["partylist"] = ColumnType.PartyList,
    }.ToFrozenDictionary();

    /// <summary>Null, with a problem reported, when the column is of a kind the emulator does not have.</summary>
    public static Column? Read(SolutionElement attribute, Func<string, Choice?> globalChoice)
    {
        var name = attribute.RequiredAttribute("PhysicalName");
        var type = attribute.Required("Type");
        CheckNames(attribute, name);
        if (!Types.TryGetValue(type, out var known))
        {
            attribute.Report(
                ImportErrors.Generic,
                $"Columns of type '{type}' are not supported by the emulator."
            );
            return null;
        }

        if (attribute.Number("SourceType", 0) != 0)
        {
            attribute.Report(
                ImportErrors.Generic,
                "Calculated, rollup and formula columns are not supported by the emulator."
            );
        }

        return WithSpecifics(
            attribute,
            WithRules(attribute, new Column { SchemaName = name, Type = known }),
            globalChoice
        );
    }

    private static void CheckNames(SolutionElement attribute, string name)
    {
        var logical = attribute.Text("LogicalName") ?? attribute.Text("Name") ?? "";
        if (!logical.Equals(name.ToLowerInvariant(), StringComparison.Ordinal))
        {
            attribute.Report(
                ImportErrors.XsdValidation,
                $"<LogicalName> is '{logical}', expected is '{name.ToLowerInvariant()}'."
            );
        }
    }

    private static Column WithRules(SolutionElement attribute, Column column) =>
        column with
        {
            DisplayName = attribute.Label1033("displaynames", "displayname"),
            Description = attribute.Label1033("Descriptions", "Description"),
            Required = RequiredLevelOf(attribute),
            ValidForCreate = attribute.Flag("ValidForCreateApi", true),
            ValidForUpdate = attribute.Flag("ValidForUpdateApi", true),
            ValidForRead = attribute.Flag("ValidForReadApi", true),
            IsSecured = attribute.Flag("IsSecured"),
            IsCustom = attribute.Flag("IsCustomField"),
        };

    private static Column WithSpecifics(
        SolutionElement attribute,
        Column column,
        Func<string, Choice?> globalChoice
    ) =>
        column with
        {
            Format = attribute.Text("Format") ?? "",
            MaxLength = column.IsText ? attribute.Number("MaxLength", 0) : 0,
            MinValue = attribute.Amount("MinValue"),
            MaxValue = attribute.Amount("MaxValue"),
            Precision = attribute.Number("Accuracy", 0),
            PrecisionSource = attribute.Number("AccuracySource", 0),
            Behavior = (DateTimeBehavior)attribute.Number("Behavior", (int)DateTimeBehavior.UserLocal),
            Choice = ChoiceOf(attribute, column, globalChoice),
            DefaultValue = attribute.Number("AppDefaultValue", -1) is var value && value >= 0 ? value : null,
            CalculationOf = attribute.Text("CalculationOf")?.ToLowerInvariant() ?? "",
            AutoNumberFormat = attribute.Text("AutoNumberFormat") ?? "",
            Targets = column.Type switch
            {
                ColumnType.Owner => ["systemuser", "team"],
                ColumnType.Customer => ["account", "contact"],
                _ => [],
            },
        };

    private static RequiredLevel RequiredLevelOf(SolutionElement attribute)
    {
        switch (attribute.Text("RequiredLevel"))
        {
            case null or "none":
                return RequiredLevel.None;
            case "recommended":
                return RequiredLevel.Recommended;
            case "required":
                return RequiredLevel.Required;
            case "systemrequired":
                return RequiredLevel.System;
            case var other:
                attribute.Report(
                    ImportErrors.XsdValidation,
                    $"<RequiredLevel> is '{other}', expected is none, recommended, required or systemrequired."
                );
                return RequiredLevel.None;
        }
    }

    private static Choice? ChoiceOf(
        SolutionElement attribute,
        Column column,
        Func<string, Choice?> globalChoice
    )
    {
        if (attribute.First("optionset") is { } local)
        {
            return ChoiceReader.Read(local, isGlobal: false);
        }

        if (attribute.Text("OptionSetName") is { } name)
        {
            return globalChoice(name) ?? Missing(attribute, name);
        }

        if (
            column.Type
            is ColumnType.Picklist
                or ColumnType.MultiSelect
                or ColumnType.State
                or ColumnType.Status
        )
        {
            attribute.Report(
                ImportErrors.OptionSets,
                "The column has neither <optionset> nor <OptionSetName>."
            );
        }

        return null;
    }

    private static Choice? Missing(SolutionElement attribute, string name)
    {
        attribute.Report(
            ImportErrors.OptionSetMissing,
            $"Attribute '{attribute.Text("LogicalName")}' was not imported as it references a non-existing global Option Set ('{name}')."
        );
        return null;
    }
}
