using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;

namespace Crm.SalesProcess.Emulator.Definitions.Changes;

/// <summary>The properties that a metadata query asks for.</summary>
internal static class DefinitionProperties
{
    /// <summary>What an answer holds whatever was asked for.</summary>
    private static readonly string[] Always =
    [
        nameof(MetadataBase.MetadataId),
        nameof(MetadataBase.HasChanged),
        "LogicalName",
        "SchemaName",
    ];

    /// <summary>A definition of the same class with only these properties filled.</summary>
    public static T Keep<T>(T definition, MetadataPropertiesExpression? wanted)
        where T : MetadataBase
    {
        if (wanted?.AllProperties == true)
        {
            return definition;
        }

        var kept = (T)Activator.CreateInstance(definition.GetType(), nonPublic: true)!;
        foreach (var name in Names(wanted).Concat(Always).Distinct())
        {
            if (definition.GetType().GetProperty(name) is { } property)
            {
                kept.With(name, property.GetValue(definition));
            }
        }

        return kept;
    }

    /// <summary>Whether a collection inside of a table is asked for.</summary>
    public static bool Has(MetadataPropertiesExpression? wanted, string property) =>
        wanted is not null && (wanted.AllProperties || wanted.PropertyNames.Contains(property));

    /// <summary>Faults when tables have no such property.</summary>
    public static void Check(MetadataPropertiesExpression? wanted)
    {
        foreach (var name in Names(wanted).Where(name => typeof(EntityMetadata).GetProperty(name) is null))
        {
            throw Fault.Of(
                ErrorCode.InvalidArgument,
                $"The metadata query is not valid: {nameof(EntityMetadata)} has no property '{name}'."
            );
        }
    }

    private static IEnumerable<string> Names(MetadataPropertiesExpression? wanted) =>
        wanted is null ? [] : wanted.PropertyNames;
}
