using System;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Security;

/// <summary>Roles that a test makes for itself.</summary>
public sealed class RolePrivilegeTests : IDisposable
{
    private readonly TestOrganization _organization = new();
    private readonly Guid _role;
    private readonly Guid _user;

    public RolePrivilegeTests()
    {
        _role = _organization.Admin.Create(new Entity("role") { ["name"] = "Thing Keeper" });
        _user = _organization.AddUser("keeper", "Thing Keeper");
    }

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void What_is_added_to_a_role_its_holders_may_do()
    {
        var thing = _organization.CreateThing();
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => See(thing));

        Add(PrivilegeDepth.Global, "prvReadtest_Thing");

        Assert.Equal(thing, See(thing).Id);
    }

    [Fact]
    public void A_privilege_that_is_added_again_gets_the_new_depth()
    {
        Add(PrivilegeDepth.Global, "prvReadtest_Thing");
        Add(PrivilegeDepth.Basic, "prvReadtest_Thing");

        var held = Assert.Single(Of(_role));
        Assert.Equal((IdOf("prvReadtest_Thing"), PrivilegeDepth.Basic), (held.PrivilegeId, held.Depth));
    }

    [Fact]
    public void Privileges_are_taken_away_one_by_one_or_all_together()
    {
        Add(PrivilegeDepth.Local, "prvReadtest_Thing", "prvWritetest_Thing");

        _organization.Admin.Execute(
            new RemovePrivilegeRoleRequest { RoleId = _role, PrivilegeId = IdOf("prvReadtest_Thing") }
        );
        var left = Of(_role).Select(held => held.PrivilegeId).ToList();
        _organization.Admin.Execute(
            new ReplacePrivilegesRoleRequest
            {
                RoleId = _role,
                Privileges = [Privilege(PrivilegeDepth.Deep, "prvCreatetest_Thing")],
            }
        );

        Assert.Equal([IdOf("prvWritetest_Thing")], left);
        Assert.Equal([IdOf("prvCreatetest_Thing")], Of(_role).Select(held => held.PrivilegeId));
    }

    [Fact]
    public void A_user_has_the_deepest_of_all_roles()
    {
        Add(PrivilegeDepth.Basic, "prvReadtest_Thing");
        var other = _organization.Admin.Create(new Entity("role") { ["name"] = "Thing Seer" });
        Add(other, PrivilegeDepth.Deep, "prvReadtest_Thing");
        _organization.Admin.Associate(
            "systemuser",
            _user,
            new Relationship("systemuserroles_association"),
            [new EntityReference("role", other)]
        );

        var held = Assert.Single(Of(new RetrieveUserPrivilegesRequest { UserId = _user }));

        Assert.Equal(("prvReadtest_Thing", PrivilegeDepth.Deep), (held.PrivilegeName, held.Depth));
    }

    [Fact]
    public void The_administrator_has_every_privilege_in_full()
    {
        var held = Of(new RetrieveUserPrivilegesRequest { UserId = _organization.Emulator.AdministratorId });

        Assert.All(held, privilege => Assert.Equal(PrivilegeDepth.Global, privilege.Depth));
        Assert.Equal(
            _organization.All("privilege").Select(row => row.Id).Order(),
            held.Select(privilege => privilege.PrivilegeId).Order()
        );
    }

    [Fact]
    public void Who_may_not_write_the_role_changes_nothing()
    {
        var request = new AddPrivilegesRoleRequest
        {
            RoleId = _role,
            Privileges = [Privilege(PrivilegeDepth.Global, "prvReadtest_Thing")],
        };

        var refused = Assert.Throws<FaultException<OrganizationServiceFault>>(() =>
            _organization.Emulator.ServiceFor(_user).Execute(request)
        );

        Assert.Equal(unchecked((int)0x80040220), refused.Detail.ErrorCode);
        Assert.Empty(Of(_role));
    }

    [Fact]
    public void A_privilege_that_does_not_exist_leaves_the_role_as_it_was()
    {
        Add(PrivilegeDepth.Local, "prvReadtest_Thing");
        var request = new ReplacePrivilegesRoleRequest
        {
            RoleId = _role,
            Privileges = [new RolePrivilege { PrivilegeId = Guid.NewGuid() }],
        };

        Assert.Throws<FaultException<OrganizationServiceFault>>(() => _organization.Admin.Execute(request));

        Assert.Equal([IdOf("prvReadtest_Thing")], Of(_role).Select(held => held.PrivilegeId));
    }

    [Fact]
    public void Those_with_whom_a_row_is_shared_are_listed_with_what_they_may_do()
    {
        var thing = new EntityReference("test_thing", _organization.CreateThing());
        _organization.Admin.Execute(
            new GrantAccessRequest
            {
                Target = thing,
                PrincipalAccess = new PrincipalAccess
                {
                    Principal = new EntityReference("systemuser", _user),
                    AccessMask = AccessRights.ReadAccess | AccessRights.WriteAccess,
                },
            }
        );

        var shares = (RetrieveSharedPrincipalsAndAccessResponse)
            _organization.Admin.Execute(new RetrieveSharedPrincipalsAndAccessRequest { Target = thing });

        var share = Assert.Single(shares.PrincipalAccesses);
        Assert.Equal(_user, share.Principal.Id);
        Assert.Equal(AccessRights.ReadAccess | AccessRights.WriteAccess, share.AccessMask);
    }

    [Theory]
    [InlineData(PrivilegeDepth.Basic, 1)]
    [InlineData(PrivilegeDepth.Local, 2)]
    [InlineData(PrivilegeDepth.Deep, 4)]
    [InlineData(PrivilegeDepth.Global, 8)]
    public void A_depth_is_stored_as_its_mask(PrivilegeDepth depth, int mask)
    {
        Add(depth, "prvReadtest_Thing");

        var granted = _organization
            .All("roleprivileges")
            .Single(row => row.GetAttributeValue<Guid>("roleid") == _role);
        Assert.Equal(mask, granted["privilegedepthmask"]);
    }

    private Entity See(Guid thing) =>
        _organization.Emulator.ServiceFor(_user).Retrieve("test_thing", thing, new ColumnSet("test_name"));

    private void Add(PrivilegeDepth depth, params string[] names) => Add(_role, depth, names);

    private void Add(Guid role, PrivilegeDepth depth, params string[] names) =>
        _organization.Admin.Execute(
            new AddPrivilegesRoleRequest
            {
                RoleId = role,
                Privileges = [.. names.Select(name => Privilege(depth, name))],
            }
        );

    private RolePrivilege Privilege(PrivilegeDepth depth, string name) =>
        new() { Depth = depth, PrivilegeId = IdOf(name) };

    private Guid IdOf(string name) =>
        _organization.All("privilege").Single(row => (string)row["name"] == name).Id;

    private RolePrivilege[] Of(Guid role) =>
        (
            (RetrieveRolePrivilegesRoleResponse)
                _organization.Admin.Execute(new RetrieveRolePrivilegesRoleRequest { RoleId = role })
        ).RolePrivileges;

    private RolePrivilege[] Of(RetrieveUserPrivilegesRequest request) =>
        ((RetrieveUserPrivilegesResponse)_organization.Admin.Execute(request)).RolePrivileges;
}
