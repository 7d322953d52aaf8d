using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using System.Text.Json;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Crm.SalesProcess.Tests.Pipeline.ProcessBars;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Tests.Pipeline.NoWayRound;

/// <summary>Somebody who tries to get an opportunity past its gate.</summary>
/// <param name="Who">Who tries.</param>
/// <param name="Deal">The opportunity.</param>
/// <param name="Setting">What there is beside it.</param>
internal sealed record Attempt(Person Who, Guid Deal, Prepared Setting)
{
    /// <summary>Everything that the gates of the process ask for.</summary>
    public static IReadOnlyList<(string Column, object? Value)> Fix { get; } =
    [
        ("customerneed", "Fresh coffee"),
        ("budgetamount", new Money(90_000m)),
        ("qualificationcomments", "They went with another supplier"),
        ("proposedsolution", "200 machines"),
    ];

    /// <summary>The process of the opportunity.</summary>
    public SalesProcessRow Process => Setting.Process;

    /// <summary>A process that is not meant for it.</summary>
    public SalesProcessRow Other => Setting.Other;

    /// <summary>The current version of the other process.</summary>
    public EntityReference OtherVersion => new("csp_processversion", DeterministicId.Of(Other.Id.Id, 1));

    public EntityReference Reference => new("opportunity", Deal);

    /// <summary>The opportunity with other columns, ready to be sent.</summary>
    public Entity Row(params (string Column, object? Value)[] columns) => Row(Deal, columns);

    /// <summary>A new opportunity, ready to be sent.</summary>
    public static Entity New(params (string Column, object? Value)[] columns) =>
        Row(Guid.NewGuid(), [("name", "A new one"), .. columns]);

    /// <summary>The move that the gate is shut for.</summary>
    public Entity Move => Row(("csp_stageid", Process["Second"]));

    public void Save(params (string Column, object? Value)[] columns) => Who.Save(Deal, columns);

    public void Send(OrganizationRequest request) => Who.Service.Execute(request);

    /// <summary>Asks for the move by the custom API, which answers instead of failing.</summary>
    public void MoveByApi(string stage = "Second")
    {
        var answer = Who.Call("csp_MoveStage", Reference, ("ToStage", Process[stage]));
        if (!(bool)answer["Moved"])
        {
            using var report = JsonDocument.Parse((string)answer["Report"]);
            throw new InvalidPluginExecutionException(
                OperationStatus.Failed,
                report.RootElement.GetProperty("code").GetInt32(),
                report.RootElement.GetProperty("text").GetString()
            );
        }
    }

    /// <summary>Closes by creating the activity that Win and Lose create.</summary>
    public void CloseByActivity(int state) =>
        Who.Service.Create(
            new Entity("opportunityclose", Guid.NewGuid())
            {
                ["subject"] = "Closed",
                ["opportunityid"] = Reference,
                ["opportunitystatecode"] = new OptionSetValue(state),
            }
        );

    /// <summary>Qualifies the lead that must not become an opportunity yet.</summary>
    public void Qualify(Guid lead, Guid? flow = null)
    {
        var request = new OrganizationRequest("QualifyLead")
        {
            ["LeadId"] = new EntityReference("lead", lead),
            ["CreateOpportunity"] = true,
            ["CreateAccount"] = true,
            ["CreateContact"] = true,
            ["Status"] = new OptionSetValue(3),
        };
        if (flow is { } instance)
        {
            request["ProcessInstanceId"] = new EntityReference(StandardBar.OfLead.Table, instance);
        }
        Send(request);
    }

    /// <summary>Sends requests of which all happen or none.</summary>
    public void SendTogether(params OrganizationRequest[] requests)
    {
        var transaction = new ExecuteTransactionRequest { Requests = [] };
        transaction.Requests.AddRange(requests);
        Send(transaction);
    }

    /// <summary>Sends requests one after the other in one message; fails with the first that fails.</summary>
    public void SendOneByOne(params OrganizationRequest[] requests)
    {
        var batch = new ExecuteMultipleRequest
        {
            Requests = [],
            Settings = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = true },
        };
        batch.Requests.AddRange(requests);
        var answer = (ExecuteMultipleResponse)Who.Service.Execute(batch);
        if (
            answer.Responses.Select(response => response.Fault).FirstOrDefault(fault => fault is not null) is
            { } fault
        )
        {
            throw new FaultException<OrganizationServiceFault>(fault, new FaultReason(fault.Message));
        }
    }

    private static Entity Row(Guid id, IEnumerable<(string Column, object? Value)> columns)
    {
        var row = new Entity("opportunity", id);
        foreach (var (column, value) in columns)
        {
            row[column] = value;
        }
        return row;
    }
}
