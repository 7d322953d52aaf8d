using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Emulator;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Packages;

/// <summary>An emulator in memory with the test tables, seen by its administrator.</summary>
public sealed class TestOrganization : IDisposable
{
    public TestOrganization(params TestStep[] steps)
        : this(new TestPackage().With(steps)) { }

    public TestOrganization(TestPackage package, EmulatorOptions? options = null)
    {
        Emulator = DataverseEmulator.InMemory(options);
        Emulator.StepExecuted += (_, execution) => Note(Executions, execution);
        Emulator.PluginServiceCalled += (_, call) => Note(Calls, call);
        Emulator.Import(package.Zip());
    }

    public DataverseEmulator Emulator { get; }

    public List<StepExecution> Executions { get; } = [];

    public List<PluginServiceCall> Calls { get; } = [];

    public IOrganizationService Admin => Emulator.ServiceFor(Emulator.AdministratorId);

    public Guid CreateThing(string name = "thing") => Admin.Create(Thing(name));

    /// <summary>A thing that refers to a row.</summary>
    public Guid CreateThingUnder(string column, string table, Guid id)
    {
        var thing = Thing("child");
        thing[column] = new EntityReference(table, id);
        return Admin.Create(thing);
    }

    public static Entity Thing(string name) => new("test_thing") { ["test_name"] = name };

    public Entity Read(string table, Guid id) => Admin.Retrieve(table, id, new ColumnSet(true));

    public IReadOnlyList<Entity> All(string table) =>
        [.. Admin.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];

    /// <summary>What a step traced in its last execution, as name = value lines.</summary>
    public string Traced(string step, string fact) =>
        Executions
            .Last(execution => execution.Step.StartsWith(step, StringComparison.Ordinal))
            .Trace.Split('\n')
            .Select(line => line.Trim())
            .Last(line => line.StartsWith(fact + "=", StringComparison.Ordinal))[(fact.Length + 1)..];

    /// <summary>A user of the root business unit, or of another one, with roles by name.</summary>
    public Guid AddUser(string name, params string[] roles) => AddUser(name, null, roles);

    public Guid AddUser(string name, Guid? businessUnit, params string[] roles)
    {
        var user = new Entity("systemuser")
        {
            ["firstname"] = name,
            ["fullname"] = name,
            ["domainname"] = name,
            ["internalemailaddress"] = name + "@test.example",
            ["businessunitid"] = new EntityReference("businessunit", businessUnit ?? RootUnit),
        };
        var id = Admin.Create(user);
        GiveRoles("systemuser", id, roles);
        return id;
    }

    public Guid RootUnit => All("businessunit").Single(unit => !unit.Contains("parentbusinessunitid")).Id;

    public Guid AddUnit(string name, Guid? parent = null) =>
        Admin.Create(
            new Entity("businessunit")
            {
                ["name"] = name,
                ["parentbusinessunitid"] = new EntityReference("businessunit", parent ?? RootUnit),
            }
        );

    public void GiveRoles(string table, Guid principal, params string[] roles)
    {
        var known = All("role").ToDictionary(role => role.GetAttributeValue<string>("name"), role => role.Id);
        foreach (var role in roles)
        {
            Admin.Associate(
                table,
                principal,
                new Relationship(table == "team" ? "teamroles_association" : "systemuserroles_association"),
                [new EntityReference("role", known[role])]
            );
        }
    }

    /// <summary>A user with a role of these privileges, in the whole organisation.</summary>
    public Guid AddUserWith(string name, params string[] privileges)
    {
        var role = Admin.Create(new Entity("role") { ["name"] = "Role of " + name });
        Admin.Execute(
            new AddPrivilegesRoleRequest
            {
                RoleId = role,
                Privileges =
                [
                    .. Privileges(privileges)
                        .Select(id => new RolePrivilege { PrivilegeId = id, Depth = PrivilegeDepth.Global }),
                ],
            }
        );
        return AddUser(name, "Role of " + name);
    }

    /// <summary>Ids of privileges by name; empty names are left out.</summary>
    public IReadOnlyList<Guid> Privileges(params string[] names) =>
        [.. All("privilege").Where(row => names.Contains((string)row["name"])).Select(row => row.Id)];

    public static AssignRequest Assign(Guid thing, Guid user) =>
        new()
        {
            Target = new EntityReference("test_thing", thing),
            Assignee = new EntityReference("systemuser", user),
        };

    public static OrganizationServiceFault Fault(Action action) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(action).Detail;

    public void Dispose() => Emulator.Dispose();

    private static void Note<T>(List<T> list, T item)
    {
        lock (list)
        {
            list.Add(item);
        }
    }
}
