using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Queries;
using Crm.SalesProcess.Emulator.Host.Resources;
using Crm.SalesProcess.Emulator.Host.Rows;
using Microsoft.OData.UriParser;

namespace Crm.SalesProcess.Emulator.Host.Operations;

/// <summary>Reads the arguments of a function, written in the address or behind aliases, as JSON.</summary>
internal sealed class FunctionArguments(ApiCall call)
{
    public JsonElement Read(IEnumerable<OperationSegmentParameter> arguments)
    {
        var values = new JsonObject();
        foreach (var argument in arguments)
        {
            values[argument.Name] = Value(argument.Value);
        }

        return JsonSerializer.SerializeToElement(values);
    }

    private JsonNode? Value(object? value) =>
        value switch
        {
            null => null,
            ConvertNode convert => Value(convert.Source),
            ConstantNode { Value: string text } when text.StartsWith('{') => Parsed(text),
            ConstantNode constant => ValueWriter.Write(Constants.Of(constant)),
            ParameterAliasNode alias => call.Parser.ParameterAliasNodes.TryGetValue(alias.Alias, out var node)
                ? Value(node)
                : throw Fault.Of(
                    ErrorCode.BadODataRequest,
                    $"The parameter alias {alias.Alias} has no value."
                ),
            _ => throw Fault.NotImplemented($"An argument of the kind {value.GetType().Name}"),
        };

    /// <summary>Rows as arguments: JSON, in the address with single quotes as well.</summary>
    private static JsonNode? Parsed(string text) => JsonNode.Parse(text.Replace('\'', '"'));
}
