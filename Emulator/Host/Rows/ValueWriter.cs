using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Host.Rows;

/// <summary>Writes values as the Web API shows them.</summary>
internal static class ValueWriter
{
    /// <param name="column">Where the value comes from; says whether a date has a time.</param>
    public static JsonNode? Write(Column column, object? value) =>
        value is DateTime day && column.Behavior == DateTimeBehavior.DateOnly
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Write(value);

    /// <summary>Faults with the type's name when it has no form in JSON.</summary>
    public static JsonNode? Write(object? value) =>
        value switch
        {
            null => null,
            Money money => JsonValue.Create(money.Value),
            OptionSetValue choice => JsonValue.Create(choice.Value),
            OptionSetValueCollection choices => string.Join(",", choices.Select(choice => choice.Value)),
            EntityReference reference => reference.Id.ToString(),
            DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            Guid id => id.ToString(),
            string text => text,
            bool flag => flag,
            int number => number,
            long number => number,
            decimal number => number,
            double number => number,
            string[] texts => new JsonArray([.. texts.Select(text => JsonValue.Create(text))]),
            _ => throw new ArgumentException($"A {value.GetType().Name} has no form in JSON.", nameof(value)),
        };
}
