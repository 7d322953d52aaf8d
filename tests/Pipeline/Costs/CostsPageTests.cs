using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tables;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Crm.SalesProcess.Tests.Pipeline.ProcessBars;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Costs;

/// <summary>Holds the table of calls in docs/gates.md to what the steps do.</summary>
[Trait("Page", "gates.md")]
public sealed class CostsPageTests
{
    private static readonly RuleDraft Need = RuleDraft.Requires("customerneed", "Describe the need.");

    /// <summary>With the reads and writes within the transaction that the design allows, where it says so.</summary>
    private static readonly (
        string Name,
        (int Reads, int Writes)? Budget,
        Func<Sales, Cost> Measure
    )[] Operations =
    [
        (
            "save of columns that no step looks at",
            (0, 0),
            sales => Warm(sales, [], (rep, deal, _) => rep.Save(deal, ("description", "Called them")))
        ),
        ("create", (1, 2), sales => Warm(sales, [], (rep, _, _) => rep.Create())),
        (
            "move, gate of required columns and column conditions",
            (0, 2),
            sales => Move(sales, Need, RuleDraft.Holds("attribute='estimatedvalue' operator='null'", "None."))
        ),
        (
            "move back",
            (0, 2),
            sales =>
                Warm(
                    sales,
                    [],
                    (rep, deal, process) => rep.Move(deal, process["First"]),
                    (rep, deal, process) => rep.Move(deal, process["Second"])
                )
        ),
        (
            "move, a rule column that is not among the usual ones",
            (1, 2),
            sales => Move(sales, RuleDraft.Requires("stepname", "Enter it."))
        ),
        (
            "move, each related-record rule",
            (1, 3),
            sales =>
                Move(
                    sales,
                    RuleDraft.Counts("phonecall", 1, "Phone them.") with
                    {
                        Severity = Severity.Observe,
                    }
                )
        ),
        (
            "move, confirmations, however many",
            (1, 3),
            sales =>
                Move(
                    sales,
                    new RuleDraft(GateKind.Confirmation, "One.") { Severity = Severity.Observe },
                    new RuleDraft(GateKind.Confirmation, "Two.") { Severity = Severity.Observe }
                )
        ),
        (
            "move past a warning",
            (0, 3),
            sales =>
                Move(
                    sales,
                    RuleDraft.Requires("currentsituation", "Say it.") with
                    {
                        Severity = Severity.Warn,
                    }
                )
        ),
        ("move opened by an override", (1, 4), Overridden),
        (
            "move that is refused",
            null,
            sales =>
                Warm(
                    sales,
                    [RuleDraft.Requires("currentsituation", "Say it.")],
                    (rep, deal, process) => rep.Refused(who => who.Move(deal, process["Second"]))
                )
        ),
        (
            "move into a stage with a task",
            (0, 3),
            sales =>
                Warm(
                    sales,
                    [],
                    (rep, deal, process) => rep.Move(deal, process["Third"]),
                    (rep, deal, process) => rep.Move(deal, process["Second"])
                )
        ),
        ("move with the process bar in step", (1, 3), InStep),
        ("win or lose", null, sales => Warm(sales, [], (rep, deal, _) => rep.Lose(deal))),
        (
            "reopen",
            null,
            sales => Warm(sales, [], (rep, deal, _) => rep.Reopen(deal), (rep, deal, _) => rep.Lose(deal))
        ),
    ];

    [Fact]
    public void The_page_lists_what_each_operation_costs()
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var (name, budget, measure) in Operations)
        {
            using var sales = Sales.OnTheEmulator();
            var cost = measure(sales);
            var within = (cost.InTransaction.Reads, cost.InTransaction.Writes);
            Assert.True(budget is null || within == budget, $"{name}: {within} instead of {budget}");
            rows.Add([
                name,
                $"{cost.Reads}",
                $"{cost.Writes}",
                $"{within.Reads} + {within.Writes}",
                budget is var (reads, writes) ? $"{reads} + {writes}" : "–",
                TextOf(cost),
            ]);
        }

        var table = Markdown.Table(
            ["operation", "reads", "writes", "in the transaction", "budget", "calls"],
            rows
        );

        new PageSection("gates.md", "calls").IsHeldTo(table);
    }

    /// <summary>Such as <c>2 × RetrieveMultiple phonecall, Create csp_stagevisit</c>.</summary>
    private static string TextOf(Cost cost) =>
        string.Join(
            ", ",
            cost.Calls.GroupBy(call => $"{call.Message} {call.Table}")
                .Select(same => same.Count() == 1 ? same.Key : $"{same.Count()} × {same.Key}")
        );

    private static Cost Move(Sales sales, params RuleDraft[] rules) =>
        Warm(sales, rules, (rep, deal, process) => rep.Move(deal, process["Second"]));

    /// <summary>The second time, on another opportunity: the version has been read by then.</summary>
    private static Cost Warm(
        Sales sales,
        RuleDraft[] rules,
        Action<Person, Guid, SalesProcessRow> act,
        Action<Person, Guid, SalesProcessRow>? prepare = null
    )
    {
        var process = sales.Publish(
            new ProcessDraft(
                "Gated",
                new StageDraft("First", rules),
                new StageDraft("Second"),
                new StageDraft("Third") { Tasks = "3: Send the proposal" }
            )
        );
        var (first, second) = (New(sales), New(sales));
        prepare?.Invoke(sales.Rep, first, process);
        prepare?.Invoke(sales.Rep, second, process);
        act(sales.Rep, first, process);
        return sales.CostOf(() => act(sales.Rep, second, process));
    }

    private static Guid New(Sales sales) =>
        sales.Rep.Create(("customerneed", "Coffee"), ("stepname", "1-Qualify"));

    private static Cost Overridden(Sales sales)
    {
        var process = sales.Publish(
            new ProcessDraft("Gated", new StageDraft("First", Need), new StageDraft("Second"))
            {
                Approvers = ApproverKind.Role,
                ApproverName = "Sales Process Manager",
            }
        );
        var (first, second) = (Granted(sales, process), Granted(sales, process));
        sales.Rep.Move(first, process["Second"]);
        return sales.CostOf(() => sales.Rep.Move(second, process["Second"]));
    }

    private static Guid Granted(Sales sales, SalesProcessRow process)
    {
        var deal = sales.Rep.Create();
        var answer = sales.Rep.Call(
            "csp_RequestOverride",
            new EntityReference("opportunity", deal),
            ("ToStage", process["Second"]),
            ("Reason", "The board meets on Friday")
        );
        sales.Manager.Service.Update(
            new Entity(GateOverride.Table, ((EntityReference)answer["Request"]).Id)
            {
                ["csp_decision"] = new OptionSetValue((int)OverrideDecision.Approved),
            }
        );
        return deal;
    }

    private static Cost InStep(Sales sales)
    {
        var process = sales.Publish(BarProcesses.ByName);
        var (first, second) = (New(sales), New(sales));
        StandardBar.Own.Begin(sales.Rep, first);
        StandardBar.Own.Begin(sales.Rep, second);
        sales.Rep.Move(first, process["Solve"]);
        return sales.CostOf(() => sales.Rep.Move(second, process["Solve"]));
    }
}
