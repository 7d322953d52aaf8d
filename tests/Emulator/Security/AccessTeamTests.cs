using System;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Security;

/// <summary>Fact 4.6: access teams own nothing; their members get at what is shared with the team.</summary>
public sealed class AccessTeamTests : IDisposable
{
    private readonly TestOrganization _organization = new(
        new TestPackage { Roles = TestRole.Over("Basic", "test_Thing"), ExtraRoots = TestRole.Root }
    );

    [Fact]
    public void Rows_shared_with_an_access_team_are_its_members_to_read()
    {
        var (member, team) = Member();
        var thing = _organization.CreateThing("shared");
        var service = _organization.Emulator.ServiceFor(member);

        var before = TestOrganization.Fault(() => service.Retrieve("test_thing", thing, new ColumnSet(true)));
        _organization.Admin.Execute(
            new GrantAccessRequest
            {
                Target = new EntityReference("test_thing", thing),
                PrincipalAccess = new PrincipalAccess
                {
                    Principal = team,
                    AccessMask = AccessRights.ReadAccess,
                },
            }
        );

        Assert.Equal(unchecked((int)0x80048306), before.ErrorCode);
        Assert.Equal("shared", service.Retrieve("test_thing", thing, new ColumnSet(true))["test_name"]);
    }

    [Fact]
    public void An_access_team_cannot_own_a_row()
    {
        var (_, team) = Member();

        var fault = TestOrganization.Fault(() =>
            _organization.Admin.Create(new Entity("test_thing") { ["ownerid"] = team })
        );

        Assert.Contains("An access team cannot own rows", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _organization.Dispose();

    private (Guid Member, EntityReference Team) Member()
    {
        var member = _organization.AddUser("member", TestRole.Name);
        var team = _organization.Admin.Create(
            new Entity("team") { ["name"] = "helpers", ["teamtype"] = new OptionSetValue(1) }
        );
        _organization.Admin.Execute(new AddMembersTeamRequest { TeamId = team, MemberIds = [member] });
        return (member, new EntityReference("team", team));
    }
}
