using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Pipeline.Attacks;

/// <summary>What a rep may write of ours by any API, and who may call what.</summary>
public sealed class ForbiddenWriteTests : IDisposable
{
    private const int PrivilegeDenied = unchecked((int)0x80040220);

    private readonly Sales _sales = Sales.OnTheEmulator();

    [Theory]
    [InlineData(
        "Sales Process Rep",
        "Create csp_confirmation, Create csp_gateoverride, Write csp_gateoverride, Write csp_kpisignal"
    )]
    [InlineData(
        "Sales Process Manager",
        "Assign csp_kpisignal, Assign csp_kpitarget, Create csp_confirmation, Create csp_gateoverride, Create csp_kpitarget, "
            + "Delete csp_kpitarget, Write csp_gateoverride, Write csp_kpisignal, Write csp_kpitarget"
    )]
    public void A_role_writes_only_what_its_work_needs(string role, string allowed)
    {
        var privileges = Privileges(role)
            .Select(name => Writes.Select(verb => Split(name, verb)).FirstOrDefault(part => part is not null))
            .OfType<string>();

        Assert.Equal(
            allowed.Split(", ").Order(StringComparer.Ordinal),
            privileges.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void No_column_of_ours_on_the_opportunity_can_be_set_that_the_gates_rest_on()
    {
        var process = _sales.Publish(
            new ProcessDraft(
                "Gated",
                new StageDraft("First", RuleDraft.Requires("budgetamount", "Enter the budget.")),
                new StageDraft("Second")
            )
        );
        var deal = _sales.Rep.Create();
        var values = new Dictionary<string, object?>
        {
            ["csp_currentvisitid"] = null,
            ["csp_visitstageid"] = process["Second"],
            ["csp_visitcount"] = 0,
            ["csp_stageenteredon"] = null,
            ["csp_stalledon"] = _sales.Now.AddYears(1),
            ["csp_historyhash"] = "x",
        };
        var before = _sales.Stored(deal);

        var accepted = values
            .Where(value => Record.Exception(() => _sales.Rep.Save(deal, (value.Key, value.Value))) is null)
            .Select(value => value.Key);

        Assert.Empty(accepted);
        Assert.Equal(before, _sales.Stored(deal));
    }

    [Theory]
    [InlineData("csp_MigrateOpportunities", "ToVersion")]
    [InlineData("csp_EnrolOpportunities")]
    [InlineData("csp_LoadHistory", "Payload")]
    [InlineData("csp_PublishProcess", "Target")]
    [InlineData("csp_ImportProcess", "File")]
    public void No_API_that_puts_opportunities_elsewhere_is_for_reps_and_managers(
        string api,
        params string[] parameters
    )
    {
        var process = _sales.Publish(
            new ProcessDraft("Open", new StageDraft("First"), new StageDraft("Second"))
        );
        var request = new OrganizationRequest(api);
        foreach (var name in parameters)
        {
            request[name] = name switch
            {
                "Target" => process.Id,
                "ToVersion" => Migration.Version(process, 1),
                _ => "{}",
            };
        }

        foreach (var who in new[] { _sales.Rep, _sales.Manager })
        {
            Assert.Equal(PrivilegeDenied, who.Refused(person => person.Service.Execute(request)).Number);
        }
    }

    private static readonly string[] Writes = ["Create", "Write", "Delete", "Assign", "Share"];

    public void Dispose() => _sales.Dispose();

    private IEnumerable<string> Privileges(string role)
    {
        var query = new QueryExpression("privilege") { ColumnSet = new ColumnSet("name") };
        query
            .AddLink("roleprivileges", "privilegeid", "privilegeid")
            .AddLink("role", "roleid", "roleid")
            .LinkCriteria.AddCondition("name", ConditionOperator.Equal, role);
        return _sales
            .Administrator.Service.RetrieveMultiple(query)
            .Entities.Select(row => row.GetAttributeValue<string>("name"));
    }

    private static string? Split(string privilege, string verb)
    {
        var name = privilege.ToLowerInvariant();
        var start = $"prv{verb.ToLowerInvariant()}csp_";
        return name.StartsWith(start, StringComparison.Ordinal) ? $"{verb} csp_{name[start.Length..]}" : null;
    }
}
