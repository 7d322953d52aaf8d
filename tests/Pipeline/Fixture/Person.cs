using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>A user of the organisation, and what such a person does with opportunities.</summary>
public sealed class Person(Guid id, IOrganizationService service)
{
    /// <summary>The user's row.</summary>
    public EntityReference Reference { get; } = new("systemuser", id);

    /// <summary>Calls with the rights of this person.</summary>
    public IOrganizationService Service { get; } = service;

    /// <summary>Creates an opportunity.</summary>
    public Guid Create(params (string Column, object? Value)[] columns) =>
        Service.Create(Row(Guid.NewGuid(), [("name", "Fabrikam: 200 espresso machines"), .. columns]));

    /// <summary>Saves columns of an opportunity.</summary>
    public void Save(Guid deal, params (string Column, object? Value)[] columns) =>
        Service.Update(Row(deal, columns));

    /// <summary>Moves an opportunity to a stage, with other columns in the same save.</summary>
    public void Move(Guid deal, EntityReference stage, params (string Column, object? Value)[] columns) =>
        Save(deal, [.. columns, ("csp_stageid", stage)]);

    /// <summary>Closes an opportunity as won, as the form does.</summary>
    public void Win(Guid deal, decimal? revenue = null) => Close("WinOpportunity", deal, revenue);

    /// <summary>Closes an opportunity as lost, as the form does.</summary>
    public void Lose(Guid deal) => Close("LoseOpportunity", deal, revenue: null);

    /// <summary>Opens a closed opportunity again, as the form does.</summary>
    public void Reopen(Guid deal) => SetState(deal, 0, 1);

    /// <summary>Sets state and status by the message of that name.</summary>
    public void SetState(Guid deal, int state, int status) =>
        Service.Execute(
            new SetStateRequest
            {
                EntityMoniker = new EntityReference("opportunity", deal),
                State = new OptionSetValue(state),
                Status = new OptionSetValue(status),
            }
        );

    /// <summary>Publishes a process; the number of its version.</summary>
    public int Publish(SalesProcessRow process, string? notes = null)
    {
        var request = new OrganizationRequest("csp_PublishProcess") { ["Target"] = process.Id };
        if (notes is not null)
        {
            request["Notes"] = notes;
        }
        return (int)Service.Execute(request)["Number"];
    }

    /// <summary>Calls a custom API that is bound to a row; what it answers.</summary>
    public ParameterCollection Call(
        string api,
        EntityReference target,
        params (string Name, object Value)[] parameters
    )
    {
        var request = new OrganizationRequest(api) { ["Target"] = target };
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }
        return Service.Execute(request).Results;
    }

    /// <summary>How something that this person tries is refused.</summary>
    public Refusal Refused(Action<Person> act) => Refusal.Of(() => act(this));

    private void Close(string message, Guid deal, decimal? revenue)
    {
        var activity = new Entity("opportunityclose")
        {
            ["subject"] = "Closed by a test",
            ["opportunityid"] = new EntityReference("opportunity", deal),
        };
        if (revenue is { } amount)
        {
            activity["actualrevenue"] = new Money(amount);
        }
        Service.Execute(
            new OrganizationRequest(message)
            {
                ["OpportunityClose"] = activity,
                ["Status"] = new OptionSetValue(-1),
            }
        );
    }

    private static Entity Row(Guid deal, (string Column, object? Value)[] columns)
    {
        var row = new Entity("opportunity", deal);
        foreach (var (column, value) in columns)
        {
            row[column] = value;
        }
        return row;
    }
}
