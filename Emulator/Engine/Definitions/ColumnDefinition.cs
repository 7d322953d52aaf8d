using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk.Metadata;

namespace Crm.SalesProcess.Emulator.Definitions;

/// <summary>Columns as the SDK describes them. What the emulator does not know of a column stays null.</summary>
internal static class ColumnDefinition
{
    public static AttributeMetadata Of(Table table, Column column)
    {
        var definition = Typed(column);
        definition.MetadataId = IdOf(table, column);
        definition.LogicalName = column.LogicalName;
        definition.SchemaName = column.SchemaName;
        definition.DisplayName = Labels.Of(column.DisplayName);
        definition.Description = Labels.Of(column.Description);
        definition.RequiredLevel = new AttributeRequiredLevelManagedProperty(Level(column.Required));
        definition.IsValidForCreate = column.ValidForCreate;
        definition.IsValidForUpdate = column.ValidForUpdate;
        definition.IsSecured = column.IsSecured;
        definition.AutoNumberFormat = column.AutoNumberFormat;
        var type = TypeOf(column.Type);
        return definition
            .With(nameof(definition.AttributeType), type)
            .With(nameof(definition.AttributeTypeName), TypeName(column.Type, type))
            .With(nameof(definition.EntityLogicalName), table.LogicalName)
            .With(nameof(definition.ColumnNumber), table.Columns.IndexOf(column) + 1)
            .With(nameof(definition.IsCustomAttribute), column.IsCustom)
            .With(nameof(definition.IsPrimaryId), column.LogicalName == table.PrimaryId)
            .With(nameof(definition.IsPrimaryName), column.LogicalName == table.PrimaryName)
            .With(nameof(definition.IsValidForRead), column.ValidForRead);
    }

    public static Guid IdOf(Table table, Column column) =>
        NamedId.Of("column", $"{table.LogicalName}.{column.LogicalName}");

    private static AttributeMetadata Typed(Column column) =>
        column.Type switch
        {
            ColumnType.Boolean => new BooleanAttributeMetadata(ChoiceDefinition.OfBoolean(column.Choice!))
            {
                DefaultValue = column.DefaultValue is { } value ? value != 0 : null,
            },
            ColumnType.DateTime => new DateTimeAttributeMetadata(
                column.Format == "date" ? DateTimeFormat.DateOnly : DateTimeFormat.DateAndTime
            )
            {
                DateTimeBehavior = column.Behavior.ToString(),
            },
            ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner or ColumnType.PartyList =>
                new LookupAttributeMetadata { Targets = [.. column.Targets] },
            ColumnType.UniqueIdentifier => new UniqueIdentifierAttributeMetadata(),
            ColumnType.EntityName => new EntityNameAttributeMetadata(),
            ColumnType.String or ColumnType.Memo => TextDefinition.Of(column),
            ColumnType.Picklist or ColumnType.MultiSelect or ColumnType.State or ColumnType.Status => Chosen(
                column
            ),
            _ => NumberDefinition.Of(column),
        };

    private static EnumAttributeMetadata Chosen(Column column)
    {
        var (definition, type) = column.Type switch
        {
            ColumnType.Picklist => (
                (EnumAttributeMetadata)new PicklistAttributeMetadata(),
                OptionSetType.Picklist
            ),
            ColumnType.MultiSelect => (new MultiSelectPicklistAttributeMetadata(), OptionSetType.Picklist),
            ColumnType.State => (new StateAttributeMetadata(), OptionSetType.State),
            _ => (new StatusAttributeMetadata(), OptionSetType.Status),
        };
        definition.OptionSet = column.Choice is { } choice ? ChoiceDefinition.Of(choice, type) : null;
        definition.DefaultFormValue = column.DefaultValue;
        return definition;
    }

    private static AttributeTypeCode TypeOf(ColumnType type) =>
        type switch
        {
            ColumnType.UniqueIdentifier => AttributeTypeCode.Uniqueidentifier,
            ColumnType.MultiSelect => AttributeTypeCode.Virtual,
            _ => Enum.Parse<AttributeTypeCode>(type.ToString()),
        };

    private static AttributeTypeDisplayName TypeName(ColumnType type, AttributeTypeCode code) =>
        type == ColumnType.MultiSelect ? AttributeTypeDisplayName.MultiSelectPicklistType : $"{code}Type";

    private static AttributeRequiredLevel Level(RequiredLevel level) =>
        level switch
        {
            RequiredLevel.Recommended => AttributeRequiredLevel.Recommended,
            RequiredLevel.Required => AttributeRequiredLevel.ApplicationRequired,
            RequiredLevel.System => AttributeRequiredLevel.SystemRequired,
            _ => AttributeRequiredLevel.None,
        };
}
