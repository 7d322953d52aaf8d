using System;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Security;

/// <summary>Users with the role Tester, and what they do.</summary>
internal static class Tester
{
    public static TestOrganization WithRole(
        string level,
        EmulatorOptions? options = null,
        params TestStep[] steps
    )
    {
        string[] verbs = ["Create", "Read", "Write", "Delete", "Append", "AppendTo"];
        var privileges = verbs.Select(verb =>
            $"<RolePrivilege name=\"prv{verb}test_Thing\" level=\"{level}\" />"
        );
        var assign = $"<RolePrivilege name=\"prvAssigntest_Thing\" level=\"Basic\" />";
        var package = new TestPackage
        {
            Roles =
                $"<Role id=\"{TestId.Of("role"):B}\" name=\"Tester\"><RolePrivileges>{string.Concat(privileges)}{assign}</RolePrivileges></Role>",
            ExtraRoots = $"<RootComponent type=\"20\" id=\"{TestId.Of("role"):B}\" />",
        };
        return new TestOrganization(package.With(steps), options);
    }

    public static (Guid North, Guid Below, Guid South) Units(TestOrganization organization)
    {
        var north = organization.AddUnit("North");
        return (north, organization.AddUnit("Far North", north), organization.AddUnit("South"));
    }

    public static Guid Create(TestOrganization organization, Guid user) =>
        CreateFor(organization, user, "thing");

    public static Guid CreateFor(TestOrganization organization, Guid user, string name) =>
        organization.Emulator.ServiceFor(user).Create(TestOrganization.Thing(name));

    public static string[] Names(TestOrganization organization, Guid user)
    {
        var query = new QueryExpression("test_thing") { ColumnSet = new ColumnSet("test_name") };
        query.AddOrder("test_name", OrderType.Ascending);
        var rows = organization.Emulator.ServiceFor(user).RetrieveMultiple(query);
        return [.. rows.Entities.Select(row => row.GetAttributeValue<string>("test_name"))];
    }

    public static Guid AddTeam(TestOrganization organization) =>
        organization.Admin.Create(
            new Entity("team")
            {
                ["name"] = "team",
                ["businessunitid"] = new EntityReference("businessunit", organization.RootUnit),
                ["administratorid"] = new EntityReference(
                    "systemuser",
                    organization.Emulator.AdministratorId
                ),
            }
        );

    public static void Join(TestOrganization organization, Guid team, Guid user) =>
        organization.Admin.Execute(new AddMembersTeamRequest { TeamId = team, MemberIds = [user] });

    public static void Share(
        TestOrganization organization,
        Guid thing,
        string table,
        Guid principal,
        AccessRights rights
    ) =>
        organization.Admin.Execute(
            new GrantAccessRequest
            {
                Target = new EntityReference("test_thing", thing),
                PrincipalAccess = new PrincipalAccess
                {
                    Principal = new EntityReference(table, principal),
                    AccessMask = rights,
                },
            }
        );
}
