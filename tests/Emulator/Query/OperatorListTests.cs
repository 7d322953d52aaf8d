using System;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Tests.Emulator.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Query;

/// <summary>The operators of the SDK: done, but for those that <c>docs/emulator.md</c> refuses.</summary>
public sealed class OperatorListTests : IDisposable
{
    private static readonly ConditionOperator[] Refused =
    [
        ConditionOperator.ChildOf,
        ConditionOperator.Mask,
        ConditionOperator.NotMask,
        ConditionOperator.MasksSelect,
        ConditionOperator.Contains,
        ConditionOperator.DoesNotContain,
        ConditionOperator.EqualRoleBusinessId,
    ];

    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public void Every_operator_is_done_but_these()
    {
        var codes = Enum.GetValues<ConditionOperator>().Distinct();

        Assert.Equal(Refused.Order(), codes.Where(IsRefused).Order());
    }

    /// <summary>Whatever else is wrong with the condition: it has no values, and a column of one type only.</summary>
    private bool IsRefused(ConditionOperator code)
    {
        var query = new QueryExpression(SampleSchema.Table);
        query.Criteria.AddCondition("sample_name", code);
        var fault = Record.Exception(() => database.Run(query)) as FaultException<OrganizationServiceFault>;
        return fault?.Message.EndsWith("is not supported by the emulator.", StringComparison.Ordinal) == true;
    }
}
