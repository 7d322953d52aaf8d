using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Crm.SalesProcess.Tests.Pipeline.ProcessBars;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.NoWayRound;

/// <summary>
/// The organisation that every way is tried in, made once: two people, three published processes, opportunities that stand
/// where the ways begin, a lead, and a plug-in of somebody else which moves what is saved.
/// </summary>
internal sealed record Prepared(string File, Guid RepId, Guid ManagerId)
{
    private const string Exempt = "Sales Process Designer";

    private static readonly ProcessDraft Gate = new(
        "Gated",
        new StageDraft(
            "First",
            RuleDraft.Requires("customerneed", "Describe the need.") with
            {
                ExemptRoles = Exempt,
            },
            RuleDraft.Requires("budgetamount", "Enter the budget.") with
            {
                ExemptRoles = Exempt,
            }
        )
        {
            BarName = "Qualify",
        },
        new StageDraft("Second") { BarName = "Develop" },
        new StageDraft("Third") { BarName = "Propose" }
    )
    {
        BarInStep = true,
        CloseRules =
        [
            RuleDraft.Requires("qualificationcomments", "Say why.") with
            {
                Direction = GateDirection.Lose,
            },
            RuleDraft.Requires("proposedsolution", "Say what they buy.") with
            {
                Direction = GateDirection.Win,
            },
        ],
    };

    private static readonly ProcessDraft Foreign = new("Other", new StageDraft("Elsewhere"))
    {
        Order = 20,
        AppliesTo = "<filter><condition attribute='estimatedvalue' operator='gt' value='1000000' /></filter>",
    };

    private static readonly ProcessDraft Leads = new(
        "Leads",
        new StageDraft(
            "Open",
            RuleDraft.Requires("estimatedvalue", "Estimate the value.") with
            {
                Direction = GateDirection.Entry,
            }
        )
    )
    {
        Order = 1,
        AppliesTo = "<filter><condition attribute='originatingleadid' operator='not-null' /></filter>",
    };

    /// <summary>For large leads, in step with the flow that they bring along.</summary>
    private static readonly ProcessDraft LargeLeads = Gate with
    {
        Name = "Large leads",
        Order = 0,
        AppliesTo =
            "<filter><condition attribute='originatingleadid' operator='not-null' />"
            + "<condition attribute='estimatedvalue' operator='ge' value='5000' /></filter>",
    };

    /// <summary>A manager with a role that the rules exempt.</summary>
    public required Guid ExemptId { get; init; }

    /// <summary>The process that the ways try to get round.</summary>
    public required SalesProcessRow Process { get; init; }

    /// <summary>A process that is not meant for those opportunities.</summary>
    public required SalesProcessRow Other { get; init; }

    /// <summary>In the first stage, with nothing filled in; and how ways begin that do not begin there.</summary>
    public required IReadOnlyDictionary<Start, Guid> Deals { get; init; }

    /// <summary>Bars in step with <see cref="Start.Barred"/>.</summary>
    public required IReadOnlyDictionary<StandardBar, Guid> Bars { get; init; }

    /// <summary>The bar of another opportunity, in the third stage.</summary>
    public required Guid FarBar { get; init; }

    /// <summary>A lead whose opportunity must not begin.</summary>
    public required Guid Lead { get; init; }

    /// <summary>A large lead whose process flow is ahead of where its opportunity may begin.</summary>
    public required Guid FlowingLead { get; init; }

    /// <summary>That flow.</summary>
    public required Guid LeadFlow { get; init; }

    /// <summary>Makes it, and keeps a trace of all writes from then on.</summary>
    public static Prepared Make()
    {
        using var sales = Sales.OnTheEmulator();
        var (process, other) = (sales.Publish(Gate), sales.Publish(Foreign));
        sales.Publish(Leads);
        sales.Publish(LargeLeads);
        var deals = new Dictionary<Start, Guid>
        {
            [Start.First] = sales.Rep.Create(),
            [Start.Second] = Emptied(sales, process, "Second"),
            [Start.Third] = Emptied(sales, process, "Second", "Third"),
            [Start.Won] = Won(sales),
            [Start.Reopened] = Won(sales),
            [Start.Barred] = sales.Rep.Create(),
        };
        sales.Rep.Reopen(deals[Start.Reopened]);
        var far = sales.Rep.Create([.. Attempt.Fix]);
        sales.Rep.Move(far, process["Second"]);
        sales.Rep.Move(far, process["Third"]);
        var flowing = NewLead(sales, ("estimatedamount", new Money(5_000m)));
        var prepared = new Prepared(
            Path.GetTempFileName(),
            sales.Rep.Reference.Id,
            sales.Manager.Reference.Id
        )
        {
            ExemptId = sales.Hire("Eve", "Sales Manager", "Sales Process Manager", Exempt).Reference.Id,
            Process = process,
            Other = other,
            Deals = deals,
            Bars = new Dictionary<StandardBar, Guid>
            {
                [StandardBar.Own] = StandardBar.Own.Begin(sales.Rep, deals[Start.Barred]),
                [StandardBar.OfLead] = StandardBar.OfLead.Begin(sales.Rep, deals[Start.Barred]),
            },
            FarBar = StandardBar.Own.Begin(sales.Rep, far, "Propose"),
            Lead = NewLead(sales),
            FlowingLead = flowing,
            LeadFlow = sales.Rep.Service.Create(
                StandardBar.OfLead.Row(new EntityReference("lead", flowing), "Develop")
            ),
        };
        MoveWhateverIsDescribed(sales, process["Second"].Id);
        prepared.Keep(sales);
        return prepared;
    }

    /// <summary>Moved on with everything filled in, which was deleted afterwards.</summary>
    private static Guid Emptied(Sales sales, SalesProcessRow process, params string[] stages)
    {
        var deal = sales.Rep.Create([.. Attempt.Fix]);
        foreach (var stage in stages)
        {
            sales.Rep.Move(deal, process[stage]);
        }
        sales.Rep.Save(deal, [.. Attempt.Fix.Select(column => (column.Column, (object?)null))]);
        return deal;
    }

    private static Guid NewLead(Sales sales, params (string Column, object Value)[] columns)
    {
        var lead = new Entity("lead") { ["subject"] = "Machines", ["lastname"] = "Lovelace" };
        foreach (var (column, value) in columns)
        {
            lead[column] = value;
        }
        return sales.Rep.Service.Create(lead);
    }

    private static Guid Won(Sales sales)
    {
        var deal = sales.Rep.Create([.. Attempt.Fix]);
        sales.Rep.Win(deal);
        return deal;
    }

    /// <summary>Within a save of the description, somebody else's plug-in moves the opportunity on.</summary>
    private static void MoveWhateverIsDescribed(Sales sales, Guid stage) =>
        sales.Emulator.Import(
            new TestPackage()
                .With(
                    new TestStep("UpdateLookup", "Update", 40)
                    {
                        Table = "opportunity",
                        Filter = "description",
                        Configuration = $"csp_stageid=csp_salesstage={stage}",
                    }
                )
                .Zip()
        );

    private void Keep(Sales sales)
    {
        using (var database = new SqliteConnection($"Data Source={sales.File};Pooling=False"))
        {
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = $"VACUUM INTO '{File}'";
            command.ExecuteNonQuery();
        }
        CommittedWrites.Watch(File);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => System.IO.File.Delete(File);
    }
}
