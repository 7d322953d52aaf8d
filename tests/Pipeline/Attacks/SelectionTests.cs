using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Attacks;

/// <summary>Changes of what a process was chosen by, and of what amounts and days mean.</summary>
public sealed class SelectionTests : IDisposable
{
    private readonly Sales _sales = Sales.OnTheEmulator();

    [Fact]
    public void An_opportunity_stays_in_its_process_whatever_becomes_of_what_it_was_chosen_by()
    {
        var strict = _sales.Publish(
            new ProcessDraft(
                "Large",
                new StageDraft("First", RuleDraft.Requires("budgetamount", "Enter the budget.")),
                new StageDraft("Second")
            )
            {
                Order = 1,
                AppliesTo =
                    "<filter><condition attribute='estimatedvalue' operator='ge' value='1000' /></filter>",
            }
        );
        _sales.Publish(new ProcessDraft("Small", new StageDraft("Only"), new StageDraft("Done")));
        var deal = _sales.Rep.Create(("estimatedvalue", new Money(1_000m)));

        _sales.Rep.Save(deal, ("estimatedvalue", new Money(1m)));
        var refusal = _sales.Rep.Refused(rep =>
            rep.Move(deal, strict["Second"], ("estimatedvalue", new Money(0m)))
        );

        Assert.Equal(1001, refusal.Number);
        Assert.Equal(["1 First, open"], _sales.Story(deal));
    }

    [Fact]
    public void Amounts_are_compared_as_they_are_entered_in_the_currency_of_the_opportunity()
    {
        var process = Gated("attribute='estimatedvalue' operator='ge' value='1000'");
        var deal = _sales.Rep.Create(("estimatedvalue", new Money(999m)));
        var yen = _sales.Administrator.Service.Create(
            new Entity("transactioncurrency")
            {
                ["currencyname"] = "Yen",
                ["isocurrencycode"] = "JPY",
                ["currencysymbol"] = "¥",
                ["currencyprecision"] = 2,
                ["exchangerate"] = 150m,
            }
        );

        var refusal = _sales.Rep.Refused(rep =>
            rep.Move(
                deal,
                process["Second"],
                ("transactioncurrencyid", new EntityReference("transactioncurrency", yen))
            )
        );

        Assert.Equal(1001, refusal.Number);
        Assert.Equal("First", _sales.StageOf(deal));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(255)]
    public void A_day_is_that_of_the_process_not_of_whoever_asks(int timeZone)
    {
        var process = Gated("attribute='schedulefollowup_prospect' operator='today'");
        var deal = _sales.Rep.Create(("schedulefollowup_prospect", _sales.Now.Date.AddHours(-1)));
        _sales.Administrator.Service.Update(
            new Entity("usersettings", _sales.Rep.Reference.Id) { ["timezonecode"] = timeZone }
        );

        var refusal = _sales.Rep.Refused(rep => rep.Move(deal, process["Second"]));
        _sales.Rep.Move(deal, process["Second"], ("schedulefollowup_prospect", _sales.Now.Date.AddHours(1)));

        Assert.Equal(1001, refusal.Number);
    }

    public static TheoryData<string, object> Placeholders =>
        new()
        {
            { "customerneed", "\u00A0\u200B" },
            { "customerneed", "n\u200B/a" },
            { "customerneed", "ＴＢＤ" },
            { "budgetamount", new Money(0.00m) },
            { "budgetamount", new Money(-0.0m) },
        };

    [Theory, MemberData(nameof(Placeholders))]
    public void A_placeholder_in_disguise_counts_as_missing(string column, object value)
    {
        var process = _sales.Publish(
            new ProcessDraft(
                "Gated",
                new StageDraft("First", RuleDraft.Requires(column, "Fill it in.")),
                new StageDraft("Second")
            )
        );
        var deal = _sales.Rep.Create();

        var refusal = _sales.Rep.Refused(rep => rep.Move(deal, process["Second"], (column, value)));

        Assert.Equal(1001, refusal.Number);
    }

    public void Dispose() => _sales.Dispose();

    private SalesProcessRow Gated(string condition) =>
        _sales.Publish(
            new ProcessDraft(
                "Gated",
                new StageDraft("First", RuleDraft.Holds(condition, "Think again.")),
                new StageDraft("Second")
            )
        );
}
