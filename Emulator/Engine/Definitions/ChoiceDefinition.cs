using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk.Metadata;

namespace Crm.SalesProcess.Emulator.Definitions;

/// <summary>Choices as the SDK describes them.</summary>
internal static class ChoiceDefinition
{
    public static OptionSetMetadata Of(Choice choice, OptionSetType type = OptionSetType.Picklist) =>
        Named(
            new OptionSetMetadata(new OptionMetadataCollection([.. choice.Options.Select(o => Of(o, type))])),
            choice,
            type
        );

    /// <param name="choice">Two options with the values 1 and 0.</param>
    public static BooleanOptionSetMetadata OfBoolean(Choice choice)
    {
        OptionMetadata Option(int value) =>
            Of(choice.Find(value) ?? new Option(value, ""), OptionSetType.Boolean);
        return Named(new BooleanOptionSetMetadata(Option(1), Option(0)), choice, OptionSetType.Boolean);
    }

    public static Guid IdOf(Choice choice) => NamedId.Of("choice", choice.Name);

    private static T Named<T>(T definition, Choice choice, OptionSetType type)
        where T : OptionSetMetadataBase
    {
        definition.MetadataId = IdOf(choice);
        definition.Name = choice.Name;
        definition.DisplayName = Labels.Of(choice.DisplayName);
        definition.Description = Labels.Of(choice.Description);
        definition.IsGlobal = choice.IsGlobal;
        definition.OptionSetType = type;
        return definition;
    }

    private static OptionMetadata Of(Option option, OptionSetType type)
    {
        var definition = type switch
        {
            OptionSetType.State => new StateOptionMetadata
            {
                DefaultStatus = option.DefaultStatus,
                InvariantName = option.InvariantName,
            },
            OptionSetType.Status => new StatusOptionMetadata { State = option.State },
            _ => new OptionMetadata(),
        };
        definition.Value = option.Value;
        definition.Label = Labels.Of(option.Label);
        definition.Description = Labels.Of(option.Description);
        definition.Color = option.Color.Length == 0 ? null : option.Color;
        return definition;
    }
}
