using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Cli.Loading;
using Crm.SalesProcess.Cli.StandardTables;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Demo;

/// <summary>A rep takes one opportunity through the process: refused, fixed, accepted, won.</summary>
internal sealed class OpportunityStory(IOrganizationService rep, DemoClock clock)
{
    /// <summary>Days from its beginning to its end.</summary>
    public const int Days = 31;

    private readonly List<StoryEvent> _events = [];
    private readonly DateTimeOffset _start = clock.GetUtcNow();
    private EntityReference _opportunity = new();

    /// <summary>What happened, in order.</summary>
    public IReadOnlyList<StoryEvent> Events => _events;

    /// <summary>The opportunity of the story.</summary>
    public EntityReference Opportunity => _opportunity;

    /// <summary>Tells the whole story.</summary>
    public void Tell()
    {
        Create();
        clock.Pass(4);
        Change("Rita moves it to Develop.", Stage("Develop"));
        Change(
            "Rita writes down the need and moves it to Develop in one save.",
            [Of(OpportunityColumn.CustomerNeed, "Fresh coffee for 40 offices"), .. Stage("Develop")]
        );
        clock.Pass(9);
        Change("Rita moves it to Propose.", Stage("Propose"));
        Change(
            "Rita fills in what is missing, but with a placeholder, and tries again.",
            [.. Facts("tbd"), .. Stage("Propose")]
        );
        Change(
            "Rita describes the solution and tries again.",
            [
                Of(OpportunityColumn.ProposedSolution, "200 machines with a service contract"),
                .. Stage("Propose"),
            ],
            before: Facts("tbd")
        );
        clock.Pass(12);
        Change("Rita moves it to Close.", Stage("Close"));
        clock.Pass(6);
        Win();
    }

    private void Create()
    {
        var account = rep.Create(new Entity(Account.Table) { [Account.Name] = "Fabrikam" });
        _opportunity = new EntityReference(
            Tables.Opportunity.Table,
            rep.Create(
                new Entity(Tables.Opportunity.Table)
                {
                    [OpportunityColumn.Name] = "Fabrikam: 200 espresso machines",
                    [OpportunityColumn.Customer] = new EntityReference(Account.Table, account),
                    [Tables.Opportunity.Columns.EstimatedValue] = new Money(84_000m),
                }
            )
        );
        Tell("Rita creates the opportunity 'Fabrikam: 200 espresso machines'. It starts in Qualify.", null);
    }

    private KeyValuePair<string, object>[] Facts(string solution) =>
        [
            Of(OpportunityColumn.BudgetAmount, new Money(90_000m)),
            Of(OpportunityColumn.ProposedSolution, solution),
            Of(OpportunityColumn.EstimatedCloseDate, clock.GetUtcNow().UtcDateTime.Date.AddDays(30)),
            Of(OpportunityColumn.DecisionMaker, true),
        ];

    private KeyValuePair<string, object>[] Stage(string name)
    {
        var query = new QueryByAttribute(SalesStage.Table) { ColumnSet = new ColumnSet(false) };
        query.AddAttributeValue(SalesStage.Columns.Name, name);
        var stage = rep.RetrieveMultiple(query).Entities.Single();
        return [Of(Tables.Opportunity.Columns.Stage, stage.ToEntityReference())];
    }

    private static KeyValuePair<string, object> Of(string column, object value) => new(column, value);

    private void Change(
        string what,
        KeyValuePair<string, object>[] values,
        KeyValuePair<string, object>[]? before = null
    )
    {
        var row = new Entity(_opportunity.LogicalName, _opportunity.Id);
        foreach (var (column, value) in (before ?? []).Concat(values))
        {
            row[column] = value;
        }
        Attempt(what, () => rep.Update(row));
    }

    private void Win() =>
        Attempt(
            "The customer signs: Rita wins the opportunity with 84,000.",
            () =>
                rep.Execute(
                    CloseRequest.Of(
                        Outcome.Won,
                        new Entity(OpportunityClose.Table)
                        {
                            [OpportunityClose.Columns.Opportunity] = _opportunity,
                            [OpportunityCloseColumn.Subject] = "Signed",
                            [OpportunityClose.Columns.ActualRevenue] = new Money(84_000m),
                        },
                        CloseRequest.DefaultStatus
                    )
                )
        );

    private void Attempt(string what, Action act)
    {
        try
        {
            act();
            Tell(what, null);
        }
        catch (FaultException<OrganizationServiceFault> refusal)
        {
            Tell(what, refusal.Detail.Message);
        }
    }

    private void Tell(string what, string? refusal) =>
        _events.Add(new StoryEvent((clock.GetUtcNow() - _start).Days + 1, what, refusal));
}
