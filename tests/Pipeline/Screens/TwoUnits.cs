using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Cli.Jobs;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Screens;

/// <summary>
/// Two business units under the root with a manager each, on March 5, 2025, figures computed. North: Rita won 100 and lost
/// 50 in February and has 200 open in stage 1, past its target of 5 days and stalled after 10; Rolf has 300 open in stage 2,
/// pushed by a month. South: Sven won 1,000. Rita is to win 400 in the quarter, 150 in March and 1,000 in the year, North 2,000
/// and all together 5,500 in the quarter. Each manager has a signal.
/// </summary>
public sealed class TwoUnits : IDisposable
{
    public TwoUnits()
    {
        Sales = Sales.OnTheEmulator();
        (North, South) = (Unit("North", Sales.RootUnit), Unit("South", Sales.RootUnit));
        Nora = Hire("Nora", North, "Sales Manager", "Sales Process Manager");
        Sam = Hire("Sam", South, "Sales Manager", "Sales Process Manager");
        Rita = Hire("Rita", North, "Salesperson", "Sales Process Rep");
        Rolf = Hire("Rolf", North, "Salesperson", "Sales Process Rep");
        Sven = Hire("Sven", South, "Salesperson", "Sales Process Rep");
        Process = Sales.Publish(
            new ProcessDraft(
                "Two stages",
                new StageDraft("First")
                {
                    Probability = 40,
                    TargetDays = 5,
                    StalledAfterDays = 10,
                },
                new StageDraft("Second") { Probability = 80 }
            )
        );
        Target(400, Quarter, ("csp_scopekind", new OptionSetValue(725500000)), ("csp_repid", Rita.Reference));
        Target(150, March, ("csp_scopekind", new OptionSetValue(725500000)), ("csp_repid", Rita.Reference));
        Target(1000, Year, ("csp_scopekind", new OptionSetValue(725500000)), ("csp_repid", Rita.Reference));
        Target(
            2000,
            Quarter,
            ("csp_scopekind", new OptionSetValue(725500001)),
            ("csp_businessunitid", North)
        );
        Target(5500, Quarter, ("csp_scopekind", new OptionSetValue(725500002)));
        Happen();
        Compute();
        Signal("North wins less", Nora, "2025-03-03", status: 1);
        Signal("South wins more", Sam, "2025-03-04", status: 725500001);
    }

    public Sales Sales { get; }

    public SalesProcessRow Process { get; }

    public EntityReference North { get; }

    public EntityReference South { get; }

    /// <summary>Leads North.</summary>
    public Person Nora { get; }

    /// <summary>Leads South.</summary>
    public Person Sam { get; }

    /// <summary>Sells in North.</summary>
    public Person Rita { get; }

    /// <summary>Sells in North.</summary>
    public Person Rolf { get; }

    /// <summary>Sells in South.</summary>
    public Person Sven { get; }

    /// <summary>The opportunity that Rita won.</summary>
    public Guid Won { get; private set; }

    public void Dispose() => Sales.Dispose();

    /// <summary>Computes all figures and freezes the beginnings of months.</summary>
    public void Compute()
    {
        FigureJobs.Backfill(Sales.Administrator.Service, Sales.Now);
        Sales.Emulator.Drain();
    }

    /// <summary>Lets time pass to the first moment of a day.</summary>
    public void To(string day) => Sales.Pass((Day(day) - Sales.Now).TotalDays);

    /// <summary>Adds a user to a business unit.</summary>
    public Person Hire(string name, EntityReference unit, params string[] roles)
    {
        var admin = Sales.Administrator.Service;
        var user = admin.Create(
            new Entity("systemuser")
            {
                ["firstname"] = name,
                ["lastname"] = "Test",
                ["domainname"] = $"{name}@units.example",
                ["businessunitid"] = unit,
            }
        );
        foreach (var role in roles)
        {
            EmulatedOrganization.Grant(admin, new EntityReference("systemuser", user), role);
        }
        return new Person(user, Sales.Emulator.ServiceFor(user));
    }

    /// <summary>Adds a business unit.</summary>
    public EntityReference Unit(string name, EntityReference above) =>
        new(
            "businessunit",
            Sales.Administrator.Service.Create(
                new Entity("businessunit") { ["name"] = name, ["parentbusinessunitid"] = above }
            )
        );

    private static (int Kind, string From, string To) March => (725500000, "2025-03-01", "2025-04-01");

    private static (int Kind, string From, string To) Quarter => (725500001, "2025-01-01", "2025-04-01");

    private static (int Kind, string From, string To) Year => (725500002, "2025-01-01", "2026-01-01");

    /// <summary>A target that Nora enters.</summary>
    private void Target(
        decimal target,
        (int Kind, string From, string To) period,
        params (string Column, object Value)[] whose
    )
    {
        var row = new Entity("csp_kpitarget")
        {
            ["csp_name"] = string.Create(CultureInfo.InvariantCulture, $"{target}"),
            ["csp_measure"] = "won_amount",
            ["csp_periodkind"] = new OptionSetValue(period.Kind),
            ["csp_fromdate"] = Day(period.From),
            ["csp_todate"] = Day(period.To),
            ["csp_target"] = target,
        };
        foreach (var (column, value) in whose)
        {
            row[column] = value;
        }
        Nora.Service.Create(row);
    }

    private void Signal(string name, Person owner, string due, int status) =>
        Sales
            .Emulator.ServiceFor(Sales.Emulator.SystemUserId)
            .Create(
                new Entity("csp_kpisignal")
                {
                    ["csp_name"] = name,
                    ["csp_measure"] = "won",
                    ["csp_rule"] = new OptionSetValue(725500000),
                    ["csp_value"] = 1m,
                    ["csp_raisedon"] = Sales.Now,
                    ["csp_dueon"] = Day(due),
                    ["ownerid"] = owner.Reference,
                    ["statuscode"] = new OptionSetValue(status),
                }
            );

    private void Happen()
    {
        To("2025-02-10");
        Won = Open(Rita, 100, "2025-02-28");
        var lost = Open(Rita, 50, "2025-02-28");
        Open(Rita, 200, "2025-04-30");
        var pushed = Open(Rolf, 300, "2025-03-20");
        var large = Open(Sven, 1000, "2025-02-28");
        To("2025-02-12");
        Rita.Move(Won, Process["Second"]);
        Rolf.Move(pushed, Process["Second"]);
        Sven.Move(large, Process["Second"]);
        To("2025-02-20");
        Rita.Win(Won, 100);
        Rita.Lose(lost);
        Sven.Win(large, 1000);
        To("2025-03-03");
        Rolf.Save(pushed, ("estimatedclosedate", Day("2025-04-20")));
        To("2025-03-05");
    }

    private static Guid Open(Person owner, decimal amount, string due) =>
        owner.Create(("estimatedvalue", new Money(amount)), ("estimatedclosedate", Day(due)));

    private static DateTime Day(string text) =>
        DateTime.Parse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
        );
}
