using System;
using System.Linq;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Tests.Pipeline.Guards;

public sealed class StageVisitGuardTests
{
    [Theory, OnEveryPlatform]
    public void Nobody_writes_a_visit_by_hand(Platform platform)
    {
        using var sales = Sales.On(platform);
        sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create();
        var before = sales.Stored(deal);

        var refusal = sales.Administrator.Refused(admin => admin.Service.Create(Forged(deal)));

        Assert.Equal(3002, refusal.Number);
        Assert.Equal(
            "SP3002: Stage visits are written by the solution only. Move the opportunity instead; its visits follow.",
            refusal.Text
        );
        Assert.Equal(before, sales.Stored(deal));
    }

    [Theory, OnEveryPlatform]
    public void Nobody_changes_any_column_of_a_visit(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create(("estimatedvalue", new Money(5m)), ("customerneed", "Coffee"));
        sales.Rep.Move(deal, process["Develop"]);
        var visit = sales.Ledger(deal)[0].Row;
        var before = sales.Stored(deal);

        var columns = visit.Attributes.Keys.Where(column =>
            IsOurs(column) || column is "statecode" or "statuscode"
        );
        var refusals = columns.Select(column =>
            sales.Administrator.Refused(Change(visit.Id, column, visit[column]))
        );

        Assert.All(refusals.ToList(), refusal => Assert.Equal(3002, refusal.Number));
        Assert.Equal(before, sales.Stored(deal));
    }

    [Theory, OnEveryPlatform]
    public void Nobody_deletes_a_visit(Platform platform)
    {
        using var sales = Sales.On(platform);
        sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create();
        var visit = sales.Ledger(deal)[0];

        var refusal = sales.Administrator.Refused(admin => admin.Service.Delete("csp_stagevisit", visit.Id));

        Assert.Equal(3002, refusal.Number);
        Assert.Single(sales.Ledger(deal));
    }

    [Fact]
    public void Nobody_deactivates_a_visit_by_SetState()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create();
        var visit = sales.Ledger(deal)[0].Row.ToEntityReference();

        var refusal = sales.Administrator.Refused(admin =>
            admin.Service.Execute(
                new SetStateRequest
                {
                    EntityMoniker = visit,
                    State = new OptionSetValue(1),
                    Status = new OptionSetValue(2),
                }
            )
        );

        Assert.Equal(3002, refusal.Number);
    }

    [Fact]
    public void Reps_and_managers_lack_even_the_privileges()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create();
        var visit = sales.Ledger(deal)[0];

        foreach (var person in new[] { sales.Rep, sales.Manager })
        {
            Assert.Equal(PrivilegeDenied, person.Refused(p => p.Service.Create(Forged(deal))).Number);
            Assert.Equal(PrivilegeDenied, person.Refused(Change(visit.Id, "csp_name", "Mine")).Number);
            Assert.Equal(
                PrivilegeDenied,
                person.Refused(p => p.Service.Delete("csp_stagevisit", visit.Id)).Number
            );
        }
    }

    [Fact]
    public void Other_messages_are_no_way_round()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(ProcessDraft.B2B);
        var (mine, other) = (sales.Rep.Create(), sales.Rep.Create());
        var visit = sales.Ledger(mine)[0].Row.ToEntityReference();
        var before = sales.Stored(mine);
        var changed = new Entity("csp_stagevisit", visit.Id) { ["csp_days"] = 1m };
        var admin = sales.Administrator;

        Assert.Equal(
            3002,
            admin.Refused(a => a.Service.Execute(new UpsertRequest { Target = changed })).Number
        );
        Assert.Equal(3002, admin.Refused(a => a.Service.Execute(UpdateMultiple(changed))).Number);
        Assert.Equal(
            3002,
            admin
                .Refused(a =>
                    a.Service.Associate(
                        "opportunity",
                        other,
                        new Relationship("csp_opportunity_csp_stagevisit_OpportunityId"),
                        [visit]
                    )
                )
                .Number
        );
        Assert.Equal(before, sales.Stored(mine));
    }

    [Fact]
    public void An_administrator_may_give_the_row_to_another_owner_and_history_stays()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create();
        var visit = sales.Ledger(deal)[0];

        sales.Administrator.Service.Execute(
            new AssignRequest { Target = visit.Row.ToEntityReference(), Assignee = sales.Manager.Reference }
        );

        var after = sales.Ledger(deal)[0].Row;
        Assert.Equal(sales.Manager.Reference, after["ownerid"]);
        Assert.Equal(sales.Rep.Reference, after["csp_creditedto"]);
    }

    [Fact]
    public void Visits_go_with_their_opportunity()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(ProcessDraft.B2B);
        var (gone, stays) = (sales.Rep.Create(("customerneed", "Coffee")), sales.Rep.Create());
        sales.Rep.Move(gone, process["Develop"]);

        sales.Rep.Service.Delete("opportunity", gone);

        Assert.Empty(sales.Ledger(gone));
        Assert.Single(sales.Ledger(stays));
    }

    private const int PrivilegeDenied = unchecked((int)0x80040220);

    private static bool IsOurs(string column) =>
        column.StartsWith("csp_", StringComparison.Ordinal)
        && column is not "csp_stagevisitid"
        && !column.EndsWith("_base", StringComparison.Ordinal);

    private static Action<Person> Change(Guid visit, string column, object value) =>
        person => person.Service.Update(new Entity("csp_stagevisit", visit) { [column] = value });

    private static UpdateMultipleRequest UpdateMultiple(Entity row) =>
        new() { Targets = new EntityCollection([row]) { EntityName = row.LogicalName } };

    private static Entity Forged(Guid deal) =>
        new("csp_stagevisit", Guid.NewGuid())
        {
            ["csp_name"] = "Forged",
            ["csp_opportunityid"] = new EntityReference("opportunity", deal),
            ["csp_sequence"] = 2,
        };
}
