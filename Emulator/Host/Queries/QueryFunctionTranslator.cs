using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Model;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>Query functions of the platform: each is one condition.</summary>
internal sealed class QueryFunctionTranslator(QuerySource source)
{
    /// <summary>Null when the call is none of these functions.</summary>
    public FilterExpression? Translate(SingleValueFunctionCallNode call, bool isNegated)
    {
        var name = call.Name[(call.Name.LastIndexOf('.') + 1)..];
        if (
            call.Name != $"{EdmNames.Namespace}.{name}"
            || !QueryFunctions.ByName.TryGetValue(name, out var function)
        )
        {
            return null;
        }

        if (isNegated)
        {
            throw Fault.NotImplemented($"$filter with not before {name}");
        }

        var arguments = call
            .Parameters.OfType<NamedFunctionParameterNode>()
            .ToDictionary(argument => argument.Name, argument => argument.Value);
        return Filters.Of(Condition(function, arguments));
    }

    private ConditionExpression Condition(QueryFunction function, Dictionary<string, QueryNode> arguments)
    {
        var property =
            Constants.Of(arguments[QueryFunction.Property]) as string
            ?? throw Fault.Of(
                ErrorCode.BadODataRequest,
                $"{QueryFunction.Property} of {function.Name} must name a column."
            );
        var condition = new ConditionExpression
        {
            AttributeName = source.Table.Column(PropertyName.ColumnOf(property)).LogicalName,
            Operator = function.Operator,
        };
        foreach (var argument in function.Arguments.Select(name => arguments[name]))
        {
            var values =
                function.Arguments[0] == QueryFunction.Values
                    ? Constants.AllOf(argument)
                    : [Constants.Of(argument)];
            condition.Values.AddRange(values.OfType<object>());
        }

        return condition;
    }
}
