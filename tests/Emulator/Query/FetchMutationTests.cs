using System;
using System.Collections.Generic;
using System.ServiceModel;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Query;

/// <summary>FetchXML with random mistakes gives rows or a fault of the platform, never anything else.</summary>
[Trait("Category", "Property")]
public sealed class FetchMutationTests
{
    private static readonly string[] Queries =
    [
        "<fetch top='5' distinct='true'><entity name='test_thing'><attribute name='test_name'/><attribute name='test_amount' alias='a'/><order attribute='test_count' descending='true'/><filter type='or'><condition attribute='test_name' operator='like' value='a%'/><condition attribute='test_count' operator='between'><value>1</value><value>2</value></condition><filter><condition attribute='createdon' operator='last-x-days' value='3'/></filter></filter></entity></fetch>",
        "<fetch count='2' page='2' returntotalrecordcount='true' paging-cookie='&lt;cookie page=&quot;1&quot;&gt;&lt;test_thingid last=&quot;{00000000-0000-0000-0000-000000000001}&quot; /&gt;&lt;/cookie&gt;'><entity name='test_thing'><all-attributes/><link-entity name='account' from='accountid' to='test_accountid' link-type='outer' alias='x'><attribute name='name'/><filter><condition attribute='name' operator='not-null'/></filter></link-entity><filter><condition entityname='x' attribute='name' operator='eq' value='1'/></filter></entity></fetch>",
        "<fetch aggregate='true' aggregatelimit='100'><entity name='test_thing'><attribute name='test_amount' alias='s' aggregate='sum'/><attribute name='test_name' alias='n' aggregate='countcolumn' distinct='true'/><attribute name='createdon' alias='m' groupby='true' dategrouping='month' usertimezone='false'/><order alias='s'/></entity></fetch>",
        "<fetch><entity name='account'><attribute name='name'/><filter><link-entity name='test_thing' from='test_accountid' to='accountid' link-type='not any'><filter><condition attribute='test_kind' operator='in'><value>727000000</value></condition></filter></link-entity><condition attribute='accountid' operator='under' value='00000000-0000-0000-0000-000000000001'/><condition attribute='ownerid' operator='eq-useroruserhierarchyandteams'/></filter></entity></fetch>",
        "<fetch><entity name='opportunity'><attribute name='name'/><filter><condition attribute='estimatedvalue' operator='gt' valueof='budgetamount'/><condition attribute='estimatedclosedate' operator='in-fiscal-period-and-year'><value>1</value><value>2026</value></condition></filter><link-entity name='account' from='accountid' to='parentaccountid' link-type='matchfirstrowusingcrossapply'><attribute name='name'/></link-entity></entity></fetch>",
    ];

    [Fact]
    public void FetchXML_with_mistakes_is_never_an_unhandled_error()
    {
        using var organization = new TestOrganization();
        organization.CreateThing("a");
        var random = new Random(1741);
        var offenders = new List<string>();

        for (var round = 0; round < Mutation.Rounds; round++)
        {
            var fetch = Mutation.Of(random, Queries[random.Next(Queries.Length)]);
            if (Problem(organization.Admin, fetch) is { } problem)
            {
                offenders.Add($"{fetch} -> {problem}");
            }
        }

        Assert.Empty(offenders);
        Assert.Single(organization.All("test_thing"));
    }

    private static string? Problem(IOrganizationService service, string fetch)
    {
        try
        {
            service.RetrieveMultiple(new FetchExpression(fetch));
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            var isUnexpected = fault.Detail.ErrorCode == (int)ErrorCode.UnExpected;
            return isUnexpected || Mutation.IsLeak(fault.Detail.Message) ? fault.Detail.Message : null;
        }
        catch (Exception error)
        {
            return error.ToString();
        }
    }
}
