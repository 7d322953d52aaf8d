using System;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

public sealed class AutoNumberTests
{
    private static readonly FixedClock Clock = new(new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero));

    [Fact]
    public void Rows_are_numbered_from_1000_on()
    {
        using var organization = Numbering("T-{SEQNUM:6}");

        string[] codes = [Code(organization), Code(organization)];

        Assert.Equal(["T-001000", "T-001001"], codes);
    }

    [Fact]
    public void A_value_that_the_caller_supplies_stays()
    {
        using var organization = Numbering("T-{SEQNUM:4}");

        var id = organization.Admin.Create(new Entity("test_thing") { ["test_code"] = "own" });

        Assert.Equal("own", organization.Read("test_thing", id)["test_code"]);
        Assert.Equal("T-1000", Code(organization));
    }

    [Fact]
    public void Dates_and_random_letters_are_filled_in()
    {
        using var organization = Numbering("{DATETIMEUTC:yyyyMMdd}-{RANDSTRING:4}");

        Assert.Matches("^20260304-[A-Z0-9]{4}$", Code(organization));
    }

    [Fact]
    public void The_counter_can_be_read_and_set()
    {
        using var organization = Numbering("{SEQNUM:1}");
        var set = new SetAutoNumberSeedRequest
        {
            EntityName = "test_thing",
            AttributeName = "test_code",
            Value = 7,
        };
        var get = new GetNextAutoNumberValueRequest
        {
            EntityName = "test_thing",
            AttributeName = "test_code",
        };

        organization.Admin.Execute(set);

        Assert.Equal(
            7,
            ((GetNextAutoNumberValueResponse)organization.Admin.Execute(get)).NextAutoNumberValue
        );
        Assert.Equal("7", Code(organization));
        Assert.Equal(
            8,
            ((GetNextAutoNumberValueResponse)organization.Admin.Execute(get)).NextAutoNumberValue
        );
    }

    [Fact]
    public void A_column_that_numbers_nothing_has_no_counter()
    {
        using var organization = Numbering("{SEQNUM:1}");

        var fault = TestOrganization.Fault(() =>
            organization.Admin.Execute(
                new GetAutoNumberSeedRequest { EntityName = "test_thing", AttributeName = "test_note" }
            )
        );

        Assert.Equal("'test_note' of 'test_thing' is no autonumber column.", fault.Message);
    }

    [Fact]
    public void A_number_drawn_by_a_refused_create_is_gone()
    {
        using var organization = Numbering(
            "{SEQNUM:1}",
            new TestStep("Refuse", "Create", 40) { Name = "refuse" }
        );
        TestOrganization.Fault(() => organization.CreateThing());
        var step = organization.All("sdkmessageprocessingstep").Single();
        organization.Admin.Update(
            new Entity(step.LogicalName, step.Id) { ["statecode"] = new OptionSetValue(1) }
        );

        Assert.Equal("1001", Code(organization));
    }

    [Theory]
    [InlineData(true, "early")]
    [InlineData(false, "")]
    public void Whether_stage_20_sees_the_number_is_a_switch(bool early, string seen)
    {
        using var organization = Numbering(
            "{SEQNUM:1}",
            early,
            new TestStep("TraceContext", "Create", 20) { Name = "early" },
            new TestStep("TraceContext", "Create", 40) { Name = "late" }
        );

        organization.CreateThing();

        Assert.Equal(
            seen,
            organization.Traced("early", "target").Contains("test_code", StringComparison.Ordinal)
                ? "early"
                : ""
        );
        Assert.Contains("test_code", organization.Traced("late", "target"), StringComparison.Ordinal);
    }

    private static TestOrganization Numbering(string format, params TestStep[] steps) =>
        Numbering(format, false, steps);

    private static TestOrganization Numbering(string format, bool early, params TestStep[] steps) =>
        new(
            new TestPackage
            {
                Entities = TestTables.ThingWith(
                    "test_code",
                    $"<AutoNumberFormat>{format}</AutoNumberFormat>"
                ),
            }.With(steps),
            new EmulatorOptions { Clock = Clock, AutoNumbersBeforePreOperation = early }
        );

    private static string Code(TestOrganization organization) =>
        (string)organization.Read("test_thing", organization.CreateThing())["test_code"];
}
