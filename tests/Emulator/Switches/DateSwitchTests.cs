using System;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Switches;

/// <summary>Kinds of dates, where the platform's behaviour is not certain.</summary>
public sealed class DateSwitchTests
{
    private static readonly DateTime Day = new(2026, 3, 31);

    [Theory]
    [InlineData(true, DateTimeKind.Utc)]
    [InlineData(false, DateTimeKind.Unspecified)]
    [Trait("Fact", "23")]
    public void The_kind_of_days_and_times_of_no_time_zone_is_a_switch(bool isUtc, DateTimeKind kind)
    {
        using var organization = With(new EmulatorOptions { WallClockTimesAreUtc = isUtc });
        var id = organization.Admin.Create(
            new Entity("test_thing") { ["test_day"] = Day, ["test_wall"] = Day.AddHours(2) }
        );

        var row = organization.Read("test_thing", id);

        Assert.Equal((Day, kind), Date(row, "test_day"));
        Assert.Equal((Day.AddHours(2), kind), Date(row, "test_wall"));
        Assert.Equal(DateTimeKind.Utc, Date(row, "createdon").Kind);
    }

    [Theory]
    [InlineData(true, DateTimeKind.Utc)]
    [InlineData(false, DateTimeKind.Unspecified)]
    [Trait("Fact", "23")]
    public void Queries_and_their_aggregates_have_the_same_kind(bool isUtc, DateTimeKind kind)
    {
        using var organization = With(new EmulatorOptions { WallClockTimesAreUtc = isUtc });
        organization.Admin.Create(new Entity("test_thing") { ["test_day"] = Day });

        var row = One(organization, "<attribute name='test_day'/>", "false");
        var latest = One(organization, "<attribute name='test_day' aggregate='max' alias='latest'/>", "true");

        Assert.Equal(kind, Date(row, "test_day").Kind);
        Assert.Equal(kind, ((DateTime)latest.GetAttributeValue<AliasedValue>("latest").Value).Kind);
    }

    [Theory]
    [InlineData(true, 12)]
    [InlineData(false, 11)]
    [Trait("Fact", "23")]
    public void Whether_an_instant_without_a_kind_is_utc_is_a_switch(bool isUtc, int hour)
    {
        using var organization = With(new EmulatorOptions { UnspecifiedTimesAreUtc = isUtc });
        organization.Admin.Update(
            new Entity("usersettings", organization.Emulator.AdministratorId) { ["timezonecode"] = 110 }
        );
        var noon = new DateTime(2026, 1, 15, 12, 0, 0, DateTimeKind.Unspecified);

        var id = organization.Admin.Create(
            new Entity("test_thing") { ["test_instant"] = noon, ["test_wall"] = noon }
        );

        var row = organization.Read("test_thing", id);
        Assert.Equal(hour, Date(row, "test_instant").Time.Hour);
        Assert.Equal(12, Date(row, "test_wall").Time.Hour);
    }

    private static TestOrganization With(EmulatorOptions options) =>
        new(
            new TestPackage
            {
                Entities = TestTables.ThingWithColumns(
                    TestTables.Attribute("test_Instant", "datetime", "<Behavior>1</Behavior>")
                        + TestTables.Attribute("test_Day", "datetime", "<Behavior>2</Behavior>")
                        + TestTables.Attribute("test_Wall", "datetime", "<Behavior>3</Behavior>")
                ),
            },
            options
        );

    private static (DateTime Time, DateTimeKind Kind) Date(Entity row, string column)
    {
        var time = row.GetAttributeValue<DateTime>(column);
        return (time, time.Kind);
    }

    private static Entity One(TestOrganization organization, string column, string aggregate) =>
        Assert.Single(
            organization
                .Admin.RetrieveMultiple(
                    new FetchExpression(
                        $"<fetch aggregate='{aggregate}'><entity name='test_thing'>{column}</entity></fetch>"
                    )
                )
                .Entities
        );
}
