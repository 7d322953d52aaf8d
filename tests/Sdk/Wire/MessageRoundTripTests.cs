using System;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Sdk.Wire;

/// <summary>Requests, responses and faults survive the wire as what they are.</summary>
public sealed class MessageRoundTripTests
{
    private static readonly Guid Id = new("6f1d1f3c-0b1e-4f53-9a55-3f3c2a7c1a10");

    [Fact]
    public void A_request_keeps_its_class_name_and_target()
    {
        OrganizationRequest request = new UpdateRequest
        {
            Target = new Entity("opportunity", Id),
            RequestId = Id,
        };

        var copy = Assert.IsType<UpdateRequest>(Wire.RoundTrip(request));

        Assert.Equal(("Update", (Guid?)Id), (copy.RequestName, copy.RequestId));
        Assert.Equal(Id, copy.Target.Id);
    }

    [Fact]
    public void A_response_keeps_its_class_and_results()
    {
        OrganizationResponse response = new CreateResponse { ResponseName = "Create", ["id"] = Id };

        var copy = Assert.IsType<CreateResponse>(Wire.RoundTrip(response));

        Assert.Equal(("Create", Id), (copy.ResponseName, copy.id));
    }

    [Fact]
    public void Many_requests_in_one_survive()
    {
        OrganizationRequest request = new ExecuteMultipleRequest
        {
            Settings = new ExecuteMultipleSettings { ContinueOnError = true },
            Requests =
            [
                new CreateRequest { Target = new Entity("task") },
                new OrganizationRequest("csp_PublishProcess"),
            ],
        };

        var copy = (ExecuteMultipleRequest)Wire.RoundTrip(request);

        Assert.True(copy.Settings.ContinueOnError);
        Assert.Equal(["Create", "csp_PublishProcess"], copy.Requests.Select(one => one.RequestName));
    }

    [Fact]
    public void Answers_to_many_requests_survive()
    {
        var answers = new ExecuteMultipleResponseItemCollection
        {
            new()
            {
                RequestIndex = 0,
                Response = new CreateResponse { ["id"] = Id },
            },
            new()
            {
                RequestIndex = 1,
                Fault = new OrganizationServiceFault { Message = "no" },
            },
        };
        OrganizationResponse response = new ExecuteMultipleResponse
        {
            ["Responses"] = answers,
            ["IsFaulted"] = true,
        };

        var copy = (ExecuteMultipleResponse)Wire.RoundTrip(response);

        Assert.True(copy.IsFaulted);
        Assert.Equal(Id, ((CreateResponse)copy.Responses[0].Response).id);
        Assert.Equal("no", copy.Responses[1].Fault.Message);
    }

    [Fact]
    public void An_array_of_responses_survives()
    {
        UpsertResponse[] results =
        [
            new() { ["RecordCreated"] = true, ["Target"] = new EntityReference("task", Id) },
        ];
        OrganizationResponse response = new UpsertMultipleResponse { ["Results"] = results };

        var copy = (UpsertMultipleResponse)Wire.RoundTrip(response);

        Assert.True(Assert.Single(copy.Results).RecordCreated);
        Assert.Equal(new EntityReference("task", Id), copy.Results[0].Target);
    }

    [Fact]
    public void A_query_survives_with_joins_filters_orders_and_paging()
    {
        var query = new QueryExpression("opportunity")
        {
            ColumnSet = new ColumnSet("name"),
            TopCount = 3,
            Distinct = true,
        };
        query.Criteria.AddFilter(LogicalOperator.Or).AddCondition("statecode", ConditionOperator.In, 0, 1);
        query.AddLink("account", "parentaccountid", "accountid", JoinOperator.LeftOuter).EntityAlias = "a";
        query.AddOrder("name", OrderType.Descending);
        query.PageInfo.PageNumber = 2;

        var copy = (QueryExpression)Wire.RoundTrip<QueryBase>(query);

        var condition = Assert.Single(Assert.Single(copy.Criteria.Filters).Conditions);
        var link = Assert.Single(copy.LinkEntities);
        Assert.Equal(new object[] { 0, 1 }, condition.Values);
        Assert.Equal(
            ("a", JoinOperator.LeftOuter, "opportunity"),
            (link.EntityAlias, link.JoinOperator, link.LinkFromEntityName)
        );
        Assert.Equal(OrderType.Descending, Assert.Single(copy.Orders).OrderType);
        Assert.Equal(
            (2, 3, true, "name"),
            (copy.PageInfo.PageNumber, copy.TopCount, copy.Distinct, copy.ColumnSet.Columns[0])
        );
    }

    [Fact]
    public void A_fault_survives_with_its_details_and_causes()
    {
        var fault = new OrganizationServiceFault
        {
            ErrorCode = -2147220891,
            Message = "SP1001: add a budget",
            ErrorDetails = new ErrorDetailCollection { ["SubErrorCode"] = 1001, ["OperationStatus"] = "0" },
            InnerFault = new OrganizationServiceFault { Message = "cause" },
            TraceText = "trace",
        };

        var copy = Wire.RoundTrip(fault);

        Assert.Equal(
            (fault.ErrorCode, fault.Message, fault.TraceText),
            (copy.ErrorCode, copy.Message, copy.TraceText)
        );
        Assert.Equal(1001, copy.ErrorDetails["SubErrorCode"]);
        Assert.Equal("cause", copy.InnerFault.Message);
    }

    [Fact]
    public void A_fault_of_a_transaction_survives_as_what_it_is()
    {
        BaseServiceFault fault = new ExecuteTransactionFault { FaultedRequestIndex = 2, ActivityId = Id };

        var copy = Assert.IsType<ExecuteTransactionFault>(Wire.RoundTrip(fault));

        Assert.Equal((2, Id), (copy.FaultedRequestIndex, copy.ActivityId));
    }

    [Fact]
    public void Parameters_of_the_other_assembly_survive()
    {
        var parameters = new ParameterCollection
        {
            ["PrincipalAccess"] = new PrincipalAccess
            {
                AccessMask = AccessRights.ReadAccess | AccessRights.WriteAccess,
            },
            ["Privileges"] = new RolePrivilege[] { new(PrivilegeDepth.Deep, Id, Guid.Empty) },
        };

        var copy = Wire.RoundTrip(parameters);

        var access = ((PrincipalAccess)copy["PrincipalAccess"]).AccessMask;
        Assert.Equal(AccessRights.ReadAccess | AccessRights.WriteAccess, access);
        Assert.Equal(PrivilegeDepth.Deep, Assert.Single((RolePrivilege[])copy["Privileges"]).Depth);
    }
}
