using System;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Security;

/// <summary>Cascades of Share, Unshare and Reparent: rows below a parental relationship are shared with the row above.</summary>
public sealed class InheritedShareTests
{
    [Fact]
    public void Sharing_a_row_shares_the_rows_below_it()
    {
        using var organization = Parental();
        var (account, thing) = Pair(organization);
        var user = organization.AddUser("user", TestRole.Name);
        Assert.False(Sees(organization, user, thing));

        organization.Admin.Execute(Grant(account, user));

        Assert.True(Sees(organization, user, thing));
        Assert.Single(Seen(organization, user).Entities);
    }

    [Fact]
    public void Revoking_it_takes_the_rows_below_back()
    {
        using var organization = Parental();
        var (account, thing) = Pair(organization);
        var user = organization.AddUser("user", TestRole.Name);
        organization.Admin.Execute(Grant(account, user));

        organization.Admin.Execute(Revoke(account, user));

        Assert.False(Sees(organization, user, thing));
        Assert.Empty(organization.All("principalobjectaccess"));
    }

    [Fact]
    public void A_share_of_its_own_outlives_that_of_the_row_above()
    {
        using var organization = Parental();
        var (account, thing) = Pair(organization);
        var user = organization.AddUser("user", TestRole.Name);
        organization.Admin.Execute(Grant(account, user));
        organization.Admin.Execute(Grant(new EntityReference("test_thing", thing), user));

        organization.Admin.Execute(Revoke(account, user));

        Assert.True(Sees(organization, user, thing));
    }

    [Fact]
    public void A_row_that_moves_below_a_shared_one_is_shared_until_it_moves_away()
    {
        using var organization = Parental();
        var (account, _) = Pair(organization);
        var user = organization.AddUser("user", TestRole.Name);
        organization.Admin.Execute(Grant(account, user));
        var thing = organization.CreateThing("moving");

        organization.Admin.Update(new Entity("test_thing", thing) { ["test_accountid"] = account });
        var below = Sees(organization, user, thing);
        organization.Admin.Update(new Entity("test_thing", thing) { ["test_accountid"] = null });

        Assert.True(below);
        Assert.False(Sees(organization, user, thing));
    }

    [Fact]
    public void Nothing_cascades_along_a_relationship_that_is_referential()
    {
        using var organization = Parental("NoCascade");
        var (account, thing) = Pair(organization);
        var user = organization.AddUser("user", TestRole.Name);

        organization.Admin.Execute(Grant(account, user));

        Assert.False(Sees(organization, user, thing));
    }

    private static TestOrganization Parental(string cascade = "Cascade") =>
        new(
            new TestPackage
            {
                Roles = TestRole.Over("Basic", "test_Thing", "Account"),
                ExtraRoots = TestRole.Root,
                Relationships = TestTables.Relationships.Replace(
                    "<CascadeDelete>RemoveLink</CascadeDelete>",
                    $"<CascadeDelete>RemoveLink</CascadeDelete><CascadeReparent>{cascade}</CascadeReparent>"
                        + $"<CascadeShare>{cascade}</CascadeShare><CascadeUnshare>{cascade}</CascadeUnshare>",
                    StringComparison.Ordinal
                ),
            }
        );

    private static (EntityReference Account, Guid Thing) Pair(TestOrganization organization)
    {
        var account = new EntityReference(
            "account",
            organization.Admin.Create(new Entity("account") { ["name"] = "A" })
        );
        return (
            account,
            organization.Admin.Create(new Entity("test_thing") { ["test_accountid"] = account })
        );
    }

    private static GrantAccessRequest Grant(EntityReference row, Guid user) =>
        new()
        {
            Target = row,
            PrincipalAccess = new PrincipalAccess
            {
                Principal = new EntityReference("systemuser", user),
                AccessMask = AccessRights.ReadAccess,
            },
        };

    private static RevokeAccessRequest Revoke(EntityReference row, Guid user) =>
        new() { Target = row, Revokee = new EntityReference("systemuser", user) };

    private static EntityCollection Seen(TestOrganization organization, Guid user) =>
        organization.Emulator.ServiceFor(user).RetrieveMultiple(new QueryExpression("test_thing"));

    private static bool Sees(TestOrganization organization, Guid user, Guid thing)
    {
        var rights = (RetrievePrincipalAccessResponse)
            organization.Admin.Execute(
                new RetrievePrincipalAccessRequest
                {
                    Target = new EntityReference("test_thing", thing),
                    Principal = new EntityReference("systemuser", user),
                }
            );
        return rights.AccessRights.HasFlag(AccessRights.ReadAccess);
    }
}
