using System;
using System.Collections.Immutable;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>A condition of FetchXML as a function of <c>$filter</c>: <c>Microsoft.Dynamics.CRM.LastXDays(…)</c>.</summary>
/// <param name="Arguments">Names of the parameters that follow <see cref="Property"/>.</param>
internal sealed record QueryFunction(ConditionOperator Operator, ImmutableArray<string> Arguments)
{
    /// <summary>The parameter that every function has: the logical name of a column.</summary>
    public const string Property = "PropertyName";
    public const string Value = "PropertyValue";
    public const string Values = "PropertyValues";

    /// <summary>Functions are named as the SDK's operators; without the namespace.</summary>
    public string Name => Operator.ToString();

    /// <summary>Whether the arguments are numbers rather than texts.</summary>
    public bool IsOfNumber =>
        Name.Contains('X', StringComparison.Ordinal) || Name.Contains("Fiscal", StringComparison.Ordinal);
}
