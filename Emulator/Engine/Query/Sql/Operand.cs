using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Query.Fetch;
using Crm.SalesProcess.Emulator.Store.Columns;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>A condition with its column found: all that an operator needs.</summary>
internal sealed record Operand(
    QueryTranslation Translation,
    QuerySourceTable Table,
    StoredColumn Stored,
    FilterCondition Condition
)
{
    /// <summary>What is compared: of texts the folded form.</summary>
    public string Sql => Table.Compared(Stored);

    /// <summary>The only value, as it was written. Faults when there is none or more than one.</summary>
    public object Value =>
        Condition.Values is [var only]
            ? only
            : throw Bad($"needs exactly one value, but has {Condition.Values.Length}");

    /// <summary>The operator's name for people.</summary>
    public string OperatorName => FetchOperators.NameOf(Condition.Operator);

    /// <summary>Name of a parameter with the only value in the form that is stored.</summary>
    public string ValueParameter => Parameter(Value);

    public string Parameter(object value) => Translation.Parameters.Add(Comparand(value));

    /// <summary>All values in the form that is stored, as IN wants them.</summary>
    public string ValueList(IEnumerable<object> values) =>
        Translation.Parameters.AddList(values.Select(Comparand));

    /// <summary>Rows where the condition is false or the column is null: how the platform negates.</summary>
    public string OrNull(string condition) =>
        Translation.Scope.NegationsFindNulls || Condition.Operator == ConditionOperator.NotEqual
            ? $"({condition} OR {Table.Sql}.{Stored.Sql} IS NULL)"
            : condition;

    /// <summary>A fault that names the condition; <paramref name="what"/> completes the sentence "The condition …".</summary>
    public FaultException<OrganizationServiceFault> Bad(string what) =>
        Fault.Of(
            ErrorCode.QueryBuilderBadCondition,
            $"The condition '{Stored.Place} {OperatorName}' {what}."
        );

    /// <summary>Faults when the operator does not suit the column's type.</summary>
    public FaultException<OrganizationServiceFault> WrongOperator() =>
        Fault.Of(
            ErrorCode.QueryBuilderInvalidConditionOperator,
            $"The operator '{OperatorName}' is not valid for '{Stored.Place}', which is of type {Stored.Column.Type}."
        );

    private object Comparand(object value) => new ConditionValue(this).Read(value);
}
