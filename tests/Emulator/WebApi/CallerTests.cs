using System;
using System.Threading.Tasks;
using Crm.SalesProcess.Emulator.Host;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>Who a request runs as; facts section 7.</summary>
public sealed class CallerTests
{
    private const string Delegate = """
        <Role id="{6b6f3b5e-0d6c-4b1c-9d38-0a4a5b6c7d8e}" name="Delegate"><RolePrivileges>
          <RolePrivilege name="prvActOnBehalfOfAnotherUser" level="Global" />
          <RolePrivilege name="prvReadAccount" level="Global" /></RolePrivileges></Role>
        """;

    [Fact]
    public async Task Who_am_i_names_the_administrator()
    {
        await using var server = await WebApiServer.Start();

        var answer = await server.Get("WhoAmI");

        Assert.Equal(server.Organization.Emulator.AdministratorId, answer.GetProperty("UserId").GetGuid());
        Assert.Equal(server.Organization.RootUnit, answer.GetProperty("BusinessUnitId").GetGuid());
        Assert.NotEqual(Guid.Empty, answer.GetProperty("OrganizationId").GetGuid());
    }

    [Fact]
    public async Task A_request_runs_as_the_user_whose_id_it_names()
    {
        await using var server = await WebApiServer.Start();
        var seller = server.Organization.AddUser("seller", "Salesperson");

        var answer = await server.Get("WhoAmI()", $"MSCRMCallerID: {seller}");

        Assert.Equal(seller, answer.GetProperty("UserId").GetGuid());
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("00000000-0000-0000-0000-00000000beef")]
    public async Task A_caller_who_does_not_exist_is_refused(string caller)
    {
        await using var server = await WebApiServer.Start();

        var refusal = await server.Refused("GET", "WhoAmI", null, $"MSCRMCallerID: {caller}");

        Assert.InRange(refusal.Status, 400, 404);
    }

    [Fact]
    public async Task A_caller_is_named_by_directory_id_as_well()
    {
        await using var server = await WebApiServer.Start();
        var seller = server.Organization.AddUser("seller", "Salesperson");
        var directory = Guid.NewGuid();
        server.Organization.Admin.Update(
            new Entity("systemuser", seller) { ["azureactivedirectoryobjectid"] = directory }
        );

        var answer = await server.Get("WhoAmI", $"CallerObjectId: {directory}");

        Assert.Equal(seller, answer.GetProperty("UserId").GetGuid());
    }

    [Fact]
    public async Task Acting_for_another_user_needs_the_privilege()
    {
        var organization = new TestOrganization();
        var seller = organization.AddUser("seller", "Salesperson");
        await using var server = await WebApiServer.Start(
            organization,
            new HostOptions { SignedInUserId = seller }
        );

        var refusal = await server.Refused(
            "GET",
            "WhoAmI",
            null,
            $"MSCRMCallerID: {organization.Emulator.AdministratorId}"
        );

        Assert.Equal(403, refusal.Status);
        Assert.Contains("prvActOnBehalfOfAnotherUser", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_may_do_only_what_both_users_may()
    {
        var organization = new TestOrganization(
            new TestPackage
            {
                Roles = Delegate,
                ExtraRoots = "<RootComponent type=\"20\" id=\"{6b6f3b5e-0d6c-4b1c-9d38-0a4a5b6c7d8e}\" />",
            }
        );
        var assistant = organization.AddUser("assistant", "Delegate");
        await using var server = await WebApiServer.Start(
            organization,
            new HostOptions { SignedInUserId = assistant }
        );
        var caller = $"MSCRMCallerID: {organization.Emulator.AdministratorId}";

        var allowed = await server.Rows("accounts", caller);
        var refusal = await server.Refused("GET", "contacts", null, caller);

        Assert.Empty(allowed);
        Assert.Contains("prvReadContact", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plug_ins_are_bypassed_by_who_may()
    {
        await using var server = await WebApiServer.Start(new TestStep("Refuse", "Create", 20));
        var seller = server.Organization.AddUser("seller", "Salesperson");

        var admin = await server.Send(
            "POST",
            "test_things",
            new { test_name = "x" },
            "MSCRM.BypassCustomPluginExecution: true"
        );
        var refusal = await server.Refused(
            "POST",
            "accounts",
            new { name = "x" },
            "MSCRM.BypassCustomPluginExecution: true",
            $"MSCRMCallerID: {seller}"
        );

        Assert.True(admin.IsSuccessStatusCode);
        Assert.Contains("prvBypassCustomPlugins", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tag_reaches_plug_ins()
    {
        await using var server = await WebApiServer.Start(new TestStep("TraceContext", "Create", 20));

        await server.Send("POST", "test_things?tag=nightly", new { test_name = "x" });

        Assert.Contains(
            "tag",
            server.Organization.Traced("TraceContext", "shared"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("MSCRM.SolutionUniqueName: Mine")]
    [InlineData("MSCRM.SuppressDuplicateDetection: false")]
    public async Task Headers_that_the_emulator_does_not_follow_are_refused_by_name(string header)
    {
        await using var server = await WebApiServer.Start();

        var refusal = await server.Refused("POST", "test_things", new { test_name = "x" }, header);

        Assert.Contains("is not supported by the emulator", refusal.Message, StringComparison.Ordinal);
    }
}
