using System;
using System.Linq;
using System.ServiceModel;
using System.Threading.Tasks;
using Crm.SalesProcess.Emulator;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>Steps that depend on the organisation: registered, again, removed, and in force.</summary>
public sealed class RegisterStepsTests(ReadyOrganisation ready) : IClassFixture<ReadyOrganisation>
{
    [Fact]
    public async Task Registering_again_changes_nothing_and_removing_leaves_nothing()
    {
        using var scratch = new Scratch();
        string[] command = ["register-steps", "--win-lose", "--emulator", ready.CopyTo(scratch)];

        var first = await CommandLine.Succeed(command);
        var second = await CommandLine.Succeed(command);
        var removed = await CommandLine.Succeed([.. command, "--remove"]);
        var none = await CommandLine.Succeed([.. command, "--remove"]);

        Assert.Equal(
            """
            Registered  Crm.SalesProcess.Steps.Outcomes.LogRefusedCloses: Win of opportunity
            Registered  Crm.SalesProcess.Steps.Outcomes.LogRefusedCloses: Lose of opportunity

            """,
            first.Output,
            ignoreLineEndingDifferences: true
        );
        Assert.Equal(first.Output.Replace("Registered", "Unchanged "), second.Output);
        Assert.Equal(2, removed.Output.Split("Removed").Length - 1);
        Assert.Equal("There is nothing to remove.\n", none.Output);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_and_writes_nothing()
    {
        using var scratch = new Scratch();
        var file = ready.CopyTo(scratch);
        var before = ReadyOrganisation.RowsIn(file);

        var run = await CommandLine.Succeed(
            "register-steps",
            "--win-lose",
            "--dry-run",
            "--emulator",
            file,
            "--json"
        );

        Assert.Equal(
            ["Registered", "Registered"],
            run.Json.GetProperty("steps")
                .EnumerateArray()
                .Select(step => step.GetProperty("fate").GetString())
        );
        Assert.True(run.Json.GetProperty("dryRun").GetBoolean());
        Assert.Equal(before, ReadyOrganisation.RowsIn(file));
    }

    [Theory]
    [InlineData("Say what to register: --flow TABLE, --win-lose, --gate-switch or --auto-advance.")]
    [InlineData(
        "There is no table 'new_nothing' that plug-ins can be registered on for Create. Give the logical name of the table of a business process flow, such as 'new_renewalflow'.",
        "--flow",
        "new_nothing"
    )]
    [InlineData(
        "No published process advances automatically on a column. Switch it on for a stage, publish, and try again.",
        "--auto-advance"
    )]
    public async Task What_cannot_be_registered_is_said(string text, params string[] options)
    {
        using var scratch = new Scratch();

        var run = await CommandLine.Refuse([
            "register-steps",
            .. options,
            "--emulator",
            ready.CopyTo(scratch),
        ]);

        Assert.Equal(text, run.Error.TrimEnd());
    }

    [Fact]
    public async Task A_refused_win_then_leaves_a_row()
    {
        using var scratch = new Scratch();
        var file = ready.CopyTo(scratch);
        await CommandLine.Succeed("register-steps", "--win-lose", "--emulator", file);
        using var emulator = DataverseEmulator.Open(file);
        var service = emulator.ServiceFor(emulator.AdministratorId);
        var deal = service.Create(new Entity("opportunity") { ["name"] = "Fabrikam" });
        var win = new OrganizationRequest("WinOpportunity")
        {
            ["OpportunityClose"] = new Entity("opportunityclose")
            {
                ["opportunityid"] = new EntityReference("opportunity", deal),
            },
            ["Status"] = new OptionSetValue(-1),
        };

        var refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(() => service.Execute(win));

        Assert.StartsWith(
            "SP1001: This opportunity cannot be closed as won",
            refusal.Message,
            StringComparison.Ordinal
        );
        Assert.Equal("Qualify › Win: Blocked", Single(service, "csp_gateevaluation", "csp_name"));
    }

    [Fact]
    public async Task A_change_of_the_gate_switch_is_then_told_to_those_who_define_processes()
    {
        using var scratch = new Scratch();
        var file = ready.CopyTo(scratch);
        await CommandLine.Succeed("register-steps", "--gate-switch", "--emulator", file);
        using var emulator = DataverseEmulator.Open(file);
        var service = emulator.ServiceFor(emulator.AdministratorId);
        var designer = Hire(service, "Dora", "Sales Process Designer");
        var value = new Entity("environmentvariablevalue", Guid.NewGuid())
        {
            ["environmentvariabledefinitionid"] = Variable(service, "csp_GateSwitch"),
            ["value"] = "off",
        };

        service.Create(value);
        service.Update(new Entity(value.LogicalName, value.Id) { ["value"] = "Budget = Warn" });
        service.Delete(value.LogicalName, value.Id);
        service.Create(
            new Entity("environmentvariablevalue")
            {
                ["environmentvariabledefinitionid"] = Variable(service, "csp_GraceMinutes"),
                ["value"] = "5",
            }
        );

        var told = service
            .RetrieveMultiple(new QueryExpression("appnotification") { ColumnSet = new ColumnSet(true) })
            .Entities;
        Assert.All(told, row => Assert.Equal(designer, row.GetAttributeValue<EntityReference>("ownerid").Id));
        Assert.Equal(
            [
                "It is empty now: every gate is as its rules say.",
                "It is now: Budget = Warn",
                "It is now: off",
            ],
            told.Select(row => row.GetAttributeValue<string>("body")).Order(StringComparer.Ordinal)
        );
        var signals = service
            .RetrieveMultiple(new QueryExpression("csp_kpisignal") { ColumnSet = new ColumnSet("csp_name") })
            .Entities.Select(row => row.GetAttributeValue<string>("csp_name").Split(": ")[^1]);
        Assert.Equal(
            ["Budget = Warn", "every gate is as its rules say", "off"],
            signals.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_flow_of_ones_own_is_followed_and_follows()
    {
        using var scratch = new Scratch();
        var file = ready.CopyTo(scratch);
        await CommandLine.Succeed("import", CustomFlow.Zip(scratch), "--emulator", file);
        await CommandLine.Succeed("register-steps", "--flow", CustomFlow.Table, "--emulator", file);
        using var emulator = DataverseEmulator.Open(file);
        var service = emulator.ServiceFor(emulator.AdministratorId);
        CustomFlow.Activate(service);
        PublishInStep(service);
        var deal = service.Create(
            new Entity("opportunity") { ["name"] = "Renewal", ["customerneed"] = "More" }
        );
        var bar = service.Create(CustomFlow.Bar(deal));

        service.Update(
            new Entity(CustomFlow.Table, bar)
            {
                ["activestageid"] = CustomFlow.Stage("Agree"),
                ["traversedpath"] = CustomFlow.Path("Inquire", "Agree"),
            }
        );
        var afterBar = StageOf(service, deal);
        service.Update(
            new Entity("opportunity", deal) { ["csp_stageid"] = Find(service, "csp_salesstage", "Ask") }
        );

        Assert.Equal("Settle", afterBar);
        Assert.Equal(
            CustomFlow.Stage("Inquire"),
            service.Retrieve(CustomFlow.Table, bar, new ColumnSet("activestageid"))["activestageid"]
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Both_zips_stay_importable_and_leave_the_steps(bool isManaged)
    {
        using var scratch = new Scratch();
        string[] emulator = ["--emulator", scratch.At("emulator.db")];
        var zip = isManaged ? ready.Managed : ready.Unmanaged;
        await CommandLine.Succeed(["import", zip, .. emulator]);
        await CommandLine.Succeed(["register-steps", "--win-lose", .. emulator]);

        await CommandLine.Succeed(["import", zip, .. emulator]);

        var again = await CommandLine.Succeed(["register-steps", "--win-lose", .. emulator]);
        Assert.Equal(2, again.Output.Split("Unchanged").Length - 1);
    }

    [Fact]
    public async Task A_save_that_opens_the_gate_moves_the_opportunity_on()
    {
        using var scratch = new Scratch();
        var file = ready.CopyTo(scratch);
        using (var before = DataverseEmulator.Open(file))
        {
            PublishAdvancing(before.ServiceFor(before.AdministratorId));
        }
        await CommandLine.Succeed("register-steps", "--auto-advance", "--emulator", file);
        using var emulator = DataverseEmulator.Open(file);
        var service = emulator.ServiceFor(emulator.AdministratorId);
        var deal = service.Create(new Entity("opportunity") { ["name"] = "Renewal" });

        service.Update(new Entity("opportunity", deal) { ["description"] = "Called them" });
        var early = StageOf(service, deal);
        service.Update(new Entity("opportunity", deal) { ["customerneed"] = "Fresh coffee" });

        Assert.Equal("Ask", early);
        Assert.Equal("Settle", StageOf(service, deal));
    }

    private static Guid Hire(IOrganizationService service, string name, string role)
    {
        var unit = service.RetrieveMultiple(new QueryExpression("businessunit")).Entities.Single();
        var user = service.Create(
            new Entity("systemuser")
            {
                ["firstname"] = name,
                ["lastname"] = "Test",
                ["domainname"] = $"{name}@steps.example",
                ["businessunitid"] = unit.ToEntityReference(),
            }
        );
        service.Associate(
            "systemuser",
            user,
            new Relationship("systemuserroles_association"),
            [Named(service, "role", "name", role)]
        );
        return user;
    }

    private static EntityReference Variable(IOrganizationService service, string name) =>
        Named(service, "environmentvariabledefinition", "schemaname", name);

    private static void PublishInStep(IOrganizationService service)
    {
        var process = Process(service);
        process["csp_bpfsync"] = true;
        process["csp_bpftable"] = CustomFlow.Table;
        Stage(service, process, 1, "Ask", ("csp_bpfstagename", "Inquire"));
        Stage(service, process, 2, "Settle", ("csp_bpfstagename", "Agree"));
        Stage(service, process, 3, "Sign", ("csp_bpfstagename", "Renew"));
        Publish(service, process);
    }

    private static void PublishAdvancing(IOrganizationService service)
    {
        var process = Process(service);
        var first = Stage(service, process, 1, "Ask", ("csp_autoadvance", true));
        Stage(service, process, 2, "Settle");
        service.Create(
            new Entity("csp_gaterule")
            {
                ["csp_processid"] = process.ToEntityReference(),
                ["csp_stageid"] = first,
                ["csp_name"] = "Need",
                ["csp_direction"] = new OptionSetValue(725500001),
                ["csp_kind"] = new OptionSetValue(725500000),
                ["csp_severity"] = new OptionSetValue(725500003),
                ["csp_columns"] = "customerneed",
                ["csp_message"] = "Describe the need.",
            }
        );
        Publish(service, process);
    }

    /// <summary>A process that is tried before the one that is there.</summary>
    private static Entity Process(IOrganizationService service)
    {
        var process = new Entity("csp_salesprocess", Guid.NewGuid())
        {
            ["csp_name"] = "Renewals",
            ["csp_order"] = 1,
        };
        service.Create(process);
        return process;
    }

    private static EntityReference Stage(
        IOrganizationService service,
        Entity process,
        int ordinal,
        string name,
        params (string Column, object Value)[] columns
    )
    {
        var stage = new Entity("csp_salesstage", Guid.NewGuid())
        {
            ["csp_processid"] = process.ToEntityReference(),
            ["csp_name"] = name,
            ["csp_ordinal"] = ordinal,
            ["csp_probability"] = ordinal * 10,
        };
        foreach (var (column, value) in columns)
        {
            stage[column] = value;
        }
        service.Create(stage);
        return stage.ToEntityReference();
    }

    private static void Publish(IOrganizationService service, Entity process)
    {
        service.Update(process);
        service.Execute(
            new OrganizationRequest("csp_PublishProcess") { ["Target"] = process.ToEntityReference() }
        );
    }

    private static string StageOf(IOrganizationService service, Guid deal) =>
        service
            .Retrieve("opportunity", deal, new ColumnSet("csp_stageid"))
            .GetAttributeValue<EntityReference>("csp_stageid")
            .Name;

    private static EntityReference Find(IOrganizationService service, string table, string name) =>
        Named(service, table, "csp_name", name);

    private static EntityReference Named(
        IOrganizationService service,
        string table,
        string column,
        string name
    )
    {
        var query = new QueryByAttribute(table);
        query.AddAttributeValue(column, name);
        return service.RetrieveMultiple(query).Entities.Single().ToEntityReference();
    }

    private static string Single(IOrganizationService service, string table, string column) =>
        service
            .RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(column) })
            .Entities.Single()
            .GetAttributeValue<string>(column);
}
