using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tables;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Screens;

/// <summary>The views of opportunities that the solution adds, each with what it lists and what it leaves out.</summary>
public sealed class OpportunityViewTests : IDisposable
{
    private readonly Sales _sales = Sales.OnTheEmulator();
    private readonly SalesProcessRow _process;
    private readonly ShippedScreens _screens;

    public OpportunityViewTests()
    {
        _process = _sales.Publish(
            new ProcessDraft(
                "Two steps",
                new StageDraft("First", RuleDraft.Requires("budgetamount", "Enter the budget."))
                {
                    StalledAfterDays = 10,
                },
                new StageDraft("Second")
            )
            {
                Approvers = ApproverKind.Role,
                ApproverName = "Sales Process Manager",
            }
        );
        _screens = new ShippedScreens(_sales);
    }

    public void Dispose() => _sales.Dispose();

    [Fact]
    public void Stalled_now_begins_on_the_day_and_leaves_out_what_is_on_hold_or_closed()
    {
        Create("Oldest");
        _sales.Pass(days: 5);
        Create("Today");
        var held = Create("Held");
        var lost = Create("Lost");
        _sales.Pass(days: 1);
        Create("Tomorrow");
        _sales.Pass(days: 9);
        _sales.Rep.Save(held, ("csp_onholduntil", _sales.Now.Date.AddDays(3)));
        _sales.Rep.Lose(lost);

        Assert.Equal(["Oldest", "Today"], Names("Stalled Now"));
    }

    [Fact]
    public void Pushed_this_quarter_is_what_was_due_in_it_and_now_is_due_later()
    {
        var quarter = new DateTime(2026, 1, 1);
        Due("Pushed", quarter.AddDays(80), quarter.AddDays(100));
        Due("Pushed twice", quarter.AddDays(70), quarter.AddDays(100), quarter.AddDays(400));
        Due("Pushed within the quarter", quarter.AddDays(70), quarter.AddDays(80));
        Due("Pulled", quarter.AddDays(80), quarter.AddDays(-5));
        Due("Pushed from the next quarter", quarter.AddDays(100), quarter.AddDays(200));
        _sales.Rep.Lose(Due("Pushed and lost", quarter.AddDays(80), quarter.AddDays(100)));

        Assert.Equal(["Pushed", "Pushed twice"], Names("Pushed This Quarter").Order());
    }

    [Fact]
    public void Gate_debt_is_what_passed_a_gate_by_an_override()
    {
        var paid = Create("Paid");
        _sales.Rep.Move(paid, _process["Second"], ("budgetamount", new Money(5)));
        var owing = Create("Owing");
        var request = _sales.Rep.Service.Create(
            new Entity(GateOverride.Table)
            {
                ["csp_opportunityid"] = new EntityReference("opportunity", owing),
                ["csp_tostageid"] = _process["Second"],
                ["csp_kind"] = new OptionSetValue((int)OverrideKind.Override),
                ["csp_reason"] = "The customer signs today.",
            }
        );
        var granted = new OptionSetValue((int)OverrideDecision.Approved);
        _sales.Manager.Service.Update(new Entity(GateOverride.Table, request) { ["csp_decision"] = granted });
        _sales.Rep.Move(owing, _process["Second"]);

        Assert.Equal(["Owing"], Names("Gate Debt"));
    }

    private Guid Create(string name) => _sales.Rep.Create(("name", name));

    private Guid Due(string name, DateTime first, params DateTime[] later)
    {
        var deal = _sales.Rep.Create(("name", name), ("estimatedclosedate", first));
        foreach (var date in later)
        {
            _sales.Pass(days: 0.01);
            _sales.Rep.Save(deal, ("estimatedclosedate", date));
        }
        return deal;
    }

    private IEnumerable<string> Names(string view) =>
        _screens.List(view, _sales.Rep).Select(row => row.Split(" | ")[0]);
}
