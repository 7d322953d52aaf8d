using System;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

/// <summary>Requests that tools send before they begin to work.</summary>
public sealed class SmallRequestTests : IDisposable
{
    private const int Berlin = 110;
    private readonly TestOrganization _organization = new();

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void Rows_of_whole_tables_are_counted()
    {
        _organization.CreateThing();
        _organization.CreateThing("another");

        var counts = (
            (RetrieveTotalRecordCountResponse)
                _organization.Admin.Execute(
                    new RetrieveTotalRecordCountRequest { EntityNames = ["test_thing", "lead"] }
                )
        ).EntityRecordCountCollection;

        Assert.Equal((2L, 0L), (counts["test_thing"], counts["lead"]));
    }

    [Fact]
    public void Who_may_not_read_a_table_does_not_learn_how_many_rows_it_has()
    {
        var nobody = _organization.Emulator.ServiceFor(_organization.AddUser("nobody", "Basic User"));

        Assert.Throws<FaultException<OrganizationServiceFault>>(() =>
            nobody.Execute(new RetrieveTotalRecordCountRequest { EntityNames = ["test_thing"] })
        );
    }

    [Fact]
    public void An_alternate_key_is_described()
    {
        var all = (RetrieveEntityResponse)
            _organization.Admin.Execute(
                new RetrieveEntityRequest { LogicalName = "test_thing", EntityFilters = EntityFilters.Entity }
            );
        var known = Assert.Single(all.EntityMetadata.Keys);

        var found = (RetrieveEntityKeyResponse)
            _organization.Admin.Execute(
                new RetrieveEntityKeyRequest
                {
                    EntityLogicalName = "test_thing",
                    LogicalName = known.LogicalName,
                }
            );

        Assert.Equal(known.MetadataId, found.EntityKeyMetadata.MetadataId);
        Assert.Equal(["test_code"], found.EntityKeyMetadata.KeyAttributes);
    }

    [Theory]
    [InlineData("2026-01-15T12:00", "2026-01-15T13:00")]
    [InlineData("2026-07-15T12:00", "2026-07-15T14:00")]
    public void Times_go_to_a_time_zone_and_back(string utc, string local)
    {
        var there = (LocalTimeFromUtcTimeResponse)
            _organization.Admin.Execute(
                new LocalTimeFromUtcTimeRequest { TimeZoneCode = Berlin, UtcTime = DateTime.Parse(utc) }
            );
        var back = (UtcTimeFromLocalTimeResponse)
            _organization.Admin.Execute(
                new UtcTimeFromLocalTimeRequest { TimeZoneCode = Berlin, LocalTime = there.LocalTime }
            );

        Assert.Equal(DateTime.Parse(local), there.LocalTime);
        Assert.Equal((DateTime.Parse(utc), DateTimeKind.Utc), (back.UtcTime, back.UtcTime.Kind));
    }

    [Fact]
    public void An_hour_that_daylight_saving_skips_has_a_time_too()
    {
        var skipped = (UtcTimeFromLocalTimeResponse)
            _organization.Admin.Execute(
                new UtcTimeFromLocalTimeRequest
                {
                    TimeZoneCode = Berlin,
                    LocalTime = new DateTime(2026, 3, 29, 2, 30, 0),
                }
            );

        Assert.Equal(new DateTime(2026, 3, 29, 1, 30, 0), skipped.UtcTime);
    }

    [Fact]
    public void Members_of_a_team_come_and_go()
    {
        var user = _organization.AddUser("member");
        var team = Security.Tester.AddTeam(_organization);

        _organization.Admin.Execute(new AddMembersTeamRequest { TeamId = team, MemberIds = [user] });
        var with = Members();
        _organization.Admin.Execute(new RemoveMembersTeamRequest { TeamId = team, MemberIds = [user] });

        Assert.Equal((1, 0), (with, Members()));

        int Members() =>
            _organization
                .All("teammembership")
                .Count(row =>
                    row.GetAttributeValue<Guid>("systemuserid") == user
                    && row.GetAttributeValue<Guid>("teamid") == team
                );
    }

    [Fact]
    public void A_share_is_replaced_by_another()
    {
        var thing = new EntityReference("test_thing", _organization.CreateThing());
        var user = new EntityReference("systemuser", _organization.AddUser("reader"));
        PrincipalAccess Share(AccessRights rights) => new() { Principal = user, AccessMask = rights };

        _organization.Admin.Execute(
            new GrantAccessRequest { Target = thing, PrincipalAccess = Share(AccessRights.ReadAccess) }
        );
        _organization.Admin.Execute(
            new ModifyAccessRequest { Target = thing, PrincipalAccess = Share(AccessRights.WriteAccess) }
        );

        Assert.Equal(2, Assert.Single(_organization.All("principalobjectaccess"))["accessrightsmask"]);
    }

    [Fact]
    public void Publishing_has_nothing_left_to_do() =>
        Assert.IsType<PublishAllXmlResponse>(_organization.Admin.Execute(new PublishAllXmlRequest()));
}
