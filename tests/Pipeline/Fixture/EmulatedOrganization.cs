using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>An emulator with the packed zip imported.</summary>
internal sealed class EmulatedOrganization : IOrganization
{
    private readonly List<PluginServiceCall> _calls = [];
    private readonly List<StepExecution> _executions = [];

    private readonly EmulatorOptions _options;

    /// <param name="options">How it behaves.</param>
    /// <param name="file">A database that is there; deleted at the end. A new one unless given.</param>
    public EmulatedOrganization(EmulatorOptions? options = null, string? file = null)
        : this(options ?? new EmulatorOptions(), file ?? ImportedZip.Copy(), new FixedClock()) { }

    private EmulatedOrganization(EmulatorOptions options, string file, FixedClock clock)
    {
        File = file;
        Clock = clock;
        _options = options;
        Emulator = DataverseEmulator.Open(file, options with { Clock = clock });
        Emulator.PluginServiceCalled += (_, call) => _calls.Add(call);
        Emulator.StepExecuted += (_, execution) => _executions.Add(execution);
    }

    public DataverseEmulator Emulator { get; }

    /// <summary>Path of its database.</summary>
    public string File { get; }

    public FixedClock Clock { get; }

    public Guid AdministratorId => Emulator.AdministratorId;

    public IOrganizationService ServiceFor(Guid userId) => Emulator.ServiceFor(userId);

    /// <summary>Ends this emulator as a crash does and opens another on what is in the file.</summary>
    public EmulatedOrganization Restart()
    {
        Emulator.Dispose();
        return new EmulatedOrganization(_options, File, Clock);
    }

    public Guid AddUser(string name, params string[] roles)
    {
        var administrator = ServiceFor(AdministratorId);
        var user = administrator.Create(
            new Entity("systemuser")
            {
                ["firstname"] = name,
                ["lastname"] = "Test",
                ["domainname"] = $"{name}@pipeline.example",
                ["businessunitid"] = new EntityReference("businessunit", RootUnit(administrator)),
            }
        );
        foreach (var role in roles)
        {
            Grant(administrator, new EntityReference("systemuser", user), role);
        }
        return user;
    }

    /// <summary>Gives a security role to a user or a team.</summary>
    public static void Grant(IOrganizationService administrator, EntityReference principal, string role)
    {
        var query = new QueryByAttribute("role");
        query.AddAttributeValue("name", role);
        var found = administrator.RetrieveMultiple(query).Entities.Single().ToEntityReference();
        var relationship =
            principal.LogicalName == "team" ? "teamroles_association" : "systemuserroles_association";
        administrator.Associate(principal.LogicalName, principal.Id, new Relationship(relationship), [found]);
    }

    /// <summary>What the steps did and cost while something ran.</summary>
    public Cost CostOf(Action act)
    {
        _calls.Clear();
        _executions.Clear();
        act();
        return new Cost([.. _executions], [.. _calls]);
    }

    public void Dispose()
    {
        Emulator.Dispose();
        System.IO.File.Delete(File);
    }

    private static Guid RootUnit(IOrganizationService administrator)
    {
        var query = new QueryExpression("businessunit");
        query.Criteria.AddCondition("parentbusinessunitid", ConditionOperator.Null);
        return administrator.RetrieveMultiple(query).Entities.Single().Id;
    }
}
