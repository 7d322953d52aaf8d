using System;
using Crm.SalesProcess.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Mono;

/// <summary>An organisation with a process of two stages, ready to be published.</summary>
internal sealed class World
{
    public static readonly DateTime Now = new(2026, 11, 18, 13, 0, 0, DateTimeKind.Utc);
    public static readonly Guid UserId = Id(1);
    public static readonly Guid UnitId = Id(2);
    public static readonly Guid CurrencyId = Id(4);
    public static readonly Guid ProcessId = Id(5);
    public static readonly Guid Develop = Id(11);
    public static readonly Guid Propose = Id(12);

    private World()
    {
        Add(
            "organization",
            OrganizationId,
            row => row["basecurrencyid"] = Reference("transactioncurrency", CurrencyId)
        );
        Add("systemuser", UserId, row => row["businessunitid"] = Reference("businessunit", UnitId));
        Add(
            "environmentvariabledefinition",
            Id(6),
            row =>
            {
                row["schemaname"] = "csp_TimeZone";
                row["defaultvalue"] = "W. Europe Standard Time";
            }
        );
        Add(
            "csp_salesprocess",
            ProcessId,
            row =>
            {
                row["csp_name"] = "Standard";
                row["statecode"] = new OptionSetValue(0);
            }
        );
        AddStage(Develop, "Develop", 1);
        AddStage(Propose, "Propose", 2);
        AddRule(Id(21), 725500001, "budgetamount", "Enter the customer's budget.");
        AddRule(Id(22), 725500001, "customerneed", "Describe what the customer needs.");
        AddRule(Id(23), 725500002, "proposedsolution", "Describe the solution.");
    }

    /// <summary>Each world is an organisation of its own, so that nothing cached is shared.</summary>
    [ThreadStatic]
    private static Guid _organizationId;

    public static Guid OrganizationId => _organizationId;

    public MemoryStore Store { get; } = new();

    public static World New()
    {
        _organizationId = Guid.NewGuid();
        return new World();
    }

    public void Run<TPlugin>(Event operation)
        where TPlugin : Plugin, new() => new TPlugin().Execute(new Platform(operation, Store));

    public static Guid Id(int number) => new($"00000000-0000-0000-0000-{number:D12}");

    public static EntityReference Reference(string table, Guid id) => new(table, id);

    public void Add(string table, Guid id, Action<Entity> fill)
    {
        var row = new Entity(table, id);
        fill(row);
        Store.Create(row);
    }

    private void AddStage(Guid id, string name, int ordinal) =>
        Add(
            "csp_salesstage",
            id,
            row =>
            {
                row["csp_name"] = name;
                row["csp_ordinal"] = ordinal;
                row["csp_processid"] = Reference("csp_salesprocess", ProcessId);
                row["statecode"] = new OptionSetValue(0);
            }
        );

    private void AddRule(Guid id, int direction, string column, string message) =>
        Add(
            "csp_gaterule",
            id,
            row =>
            {
                row["csp_name"] = message;
                row["csp_processid"] = Reference("csp_salesprocess", ProcessId);
                row["csp_stageid"] = direction == 725500002 ? null : Reference("csp_salesstage", Develop);
                row["csp_direction"] = new OptionSetValue(direction);
                row["csp_kind"] = new OptionSetValue(725500000);
                row["csp_severity"] = new OptionSetValue(725500003);
                row["csp_columns"] = column;
                row["csp_message"] = message;
                row["statecode"] = new OptionSetValue(0);
            }
        );
}
