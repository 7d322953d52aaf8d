using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>Turns a parsed <c>$filter</c> into the conditions of a query; what has no counterpart faults by name.</summary>
internal sealed class FilterTranslator(QuerySource source)
{
    private readonly ComparisonTranslator _comparisons = new(source);
    private readonly FunctionTranslator _functions = new(source);
    private readonly QueryFunctionTranslator _queryFunctions = new(source);

    public FilterExpression Translate(QueryNode node) => Translate(node, isNegated: false);

    private FilterExpression Translate(QueryNode node, bool isNegated) =>
        Constants.Unwrap(node) switch
        {
            BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Or } both => Both(
                both,
                isNegated
            ),
            BinaryOperatorNode comparison => _comparisons.Translate(comparison, isNegated),
            InNode list => _comparisons.Translate(list, isNegated),
            SingleValueFunctionCallNode call => _queryFunctions.Translate(call, isNegated)
                ?? _functions.Translate(call, isNegated),
            SingleValuePropertyAccessNode flag => _comparisons.Translate(flag, isNegated),
            UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => Translate(
                not.Operand,
                !isNegated
            ),
            AnyNode any => Any(any, isNegated),
            AllNode all => All(all, isNegated),
            var other => throw Fault.NotImplemented($"$filter with a {other.Kind}"),
        };

    /// <summary>Negation goes down to the comparisons, so that empty columns count as they should.</summary>
    private FilterExpression Both(BinaryOperatorNode node, bool isNegated)
    {
        var isAnd = (node.OperatorKind == BinaryOperatorKind.And) != isNegated;
        var filter = new FilterExpression(isAnd ? LogicalOperator.And : LogicalOperator.Or);
        filter.AddFilter(Translate(node.Left, isNegated));
        filter.AddFilter(Translate(node.Right, isNegated));
        return filter;
    }

    private FilterExpression Any(AnyNode any, bool isNegated) =>
        Related(any, isNegated ? JoinOperator.NotAny : JoinOperator.Any, isBodyNegated: false);

    /// <summary>Every related row is like this: none is not like this.</summary>
    private FilterExpression All(AllNode all, bool isNegated) =>
        Related(all, isNegated ? JoinOperator.Any : JoinOperator.NotAny, isBodyNegated: true);

    private FilterExpression Related(LambdaNode lambda, JoinOperator join, bool isBodyNegated)
    {
        if (lambda.Source is not CollectionNavigationNode { Source: ResourceRangeVariableReferenceNode } rows)
        {
            throw Fault.NotImplemented("any and all on anything but a collection of the row itself");
        }

        var link = source.LinkTo(source.Model.Of(rows.NavigationProperty), join);
        var isUnconditional = lambda.Body is null or ConstantNode { Value: true };
        if (!isUnconditional)
        {
            var criteria = new FilterTranslator(source.Within(link)).Translate(lambda.Body!, isBodyNegated);
            (link.LinkEntities.FirstOrDefault() ?? link).LinkCriteria = criteria;
        }

        return new FilterExpression(LogicalOperator.And) { AnyAllFilterLinkEntity = link };
    }
}
