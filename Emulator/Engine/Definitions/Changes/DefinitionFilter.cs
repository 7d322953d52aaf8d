using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Definitions.Changes;

/// <summary>The criteria of a metadata query, about definitions of one kind.</summary>
/// <param name="kind">The class of the definitions, or the one that theirs derive from.</param>
internal sealed class DefinitionFilter(Type kind)
{
    private readonly IReadOnlyList<Type> _classes =
    [
        .. kind.Assembly.GetTypes().Where(kind.IsAssignableFrom),
    ];

    /// <summary>True for every definition when there are no criteria.</summary>
    public bool Holds(MetadataBase definition, MetadataFilterExpression? criteria)
    {
        if (criteria is null || criteria.Conditions.Count + criteria.Filters.Count == 0)
        {
            return true;
        }

        var parts = criteria
            .Conditions.Select(condition => Holds(definition, condition))
            .Concat(criteria.Filters.Select(filter => Holds(definition, filter)));
        return criteria.FilterOperator == LogicalOperator.Or
            ? parts.Any(part => part)
            : parts.All(part => part);
    }

    private bool Holds(MetadataBase definition, MetadataConditionExpression condition)
    {
        var type = TypeOf(condition.PropertyName);
        var value = Plain(definition.GetType().GetProperty(condition.PropertyName)?.GetValue(definition));
        return condition.ConditionOperator switch
        {
            MetadataConditionOperator.Equals => Equals(value, One(condition.Value, type, condition)),
            MetadataConditionOperator.NotEquals => !Equals(value, One(condition.Value, type, condition)),
            MetadataConditionOperator.In => Many(type, condition).Contains(value),
            MetadataConditionOperator.NotIn => !Many(type, condition).Contains(value),
            MetadataConditionOperator.GreaterThan => Order(value, type, condition) > 0,
            MetadataConditionOperator.LessThan => Order(value, type, condition) < 0,
            _ => throw Invalid($"{condition.ConditionOperator} is no operator of metadata queries"),
        };
    }

    /// <summary>Type of the property's values; a class that derives from the definitions' may have it alone.</summary>
    private Type TypeOf(string? name)
    {
        var property =
            _classes
                .Select(type =>
                    name is null ? null : type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance)
                )
                .FirstOrDefault(found => found is not null)
            ?? throw Invalid($"{kind.Name} has no property '{name}'");
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        type = ValueOf(type)?.PropertyType ?? type;
        return type.IsValueType || type == typeof(string)
            ? type
            : throw Invalid(
                $"'{name}' is no simple property of {kind.Name}, so nothing can be compared with it"
            );
    }

    private static object? Plain(object? value) =>
        value is not null && ValueOf(value.GetType()) is { } inner ? inner.GetValue(value) : value;

    /// <summary>What counts of a managed property or a named constant; null for other types.</summary>
    private static PropertyInfo? ValueOf(Type type) =>
        type.BaseType is { IsGenericType: true } ? type.GetProperty("Value") : null;

    private static object? One(object? value, Type type, MetadataConditionExpression condition) =>
        value is null || type.IsInstanceOfType(value) ? value
        : type.IsEnum && value is int or string && Enum.TryParse(type, $"{value}", out var named) ? named
        : throw Invalid(
            $"'{condition.PropertyName}' is of type {type.Name} and cannot be compared with a {value.GetType().Name}"
        );

    private static IReadOnlyList<object?> Many(Type type, MetadataConditionExpression condition) =>
        condition.Value is IEnumerable values and not string
            ? [.. values.Cast<object?>().Select(value => One(value, type, condition))]
            : throw Invalid($"{condition.ConditionOperator} needs a list of values");

    private static int Order(object? value, Type type, MetadataConditionExpression condition) =>
        One(condition.Value, type, condition) is IComparable bound
            ? value is null
                ? 0
                : -bound.CompareTo(value)
            : throw Invalid($"{condition.ConditionOperator} needs a value");

    private static Exception Invalid(string why) =>
        Fault.Of(ErrorCode.InvalidArgument, $"The metadata query is not valid: {why}.");
}
