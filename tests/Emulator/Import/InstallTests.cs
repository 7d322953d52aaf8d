using System;
using System.IO;
using System.Linq;
using System.Text;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Emulator.Import;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Import;

public sealed class InstallTests
{
    [Fact]
    public void A_table_of_the_package_takes_rows_with_every_kind_of_column()
    {
        using var organization = new TestOrganization();
        var account = organization.Admin.Create(new Entity("account") { ["name"] = "Contoso" });

        var id = organization.Admin.Create(
            new Entity("test_thing")
            {
                ["test_name"] = "all",
                ["test_kind"] = new OptionSetValue(727000001),
                ["test_count"] = 7,
                ["test_amount"] = new Money(12.5m),
                ["test_accountid"] = new EntityReference("account", account),
            }
        );

        var row = organization.Read("test_thing", id);
        Assert.Equal(727000001, row.GetAttributeValue<OptionSetValue>("test_kind").Value);
        Assert.False(row.GetAttributeValue<bool>("test_done"));
        Assert.Equal(7, row["test_count"]);
        Assert.Equal(12.5m, row.GetAttributeValue<Money>("test_amount").Value);
        Assert.Equal("Contoso", row.GetAttributeValue<EntityReference>("test_accountid").Name);
        Assert.Equal(
            organization.Emulator.AdministratorId,
            row.GetAttributeValue<EntityReference>("ownerid").Id
        );
    }

    [Fact]
    public void A_column_added_to_a_standard_table_is_there()
    {
        using var organization = new TestOrganization(Extended);

        var id = organization.Admin.Create(new Entity("account") { ["name"] = "A", ["test_grade"] = "gold" });

        Assert.Equal("gold", organization.Read("account", id)["test_grade"]);
    }

    [Fact]
    public void The_solution_and_its_publisher_are_rows()
    {
        using var organization = new TestOrganization();

        var solution = Assert.Single(organization.All("solution"));

        Assert.Equal("TestSolution", solution["uniquename"]);
        Assert.Equal("1.0.0.0", solution["version"]);
        Assert.Equal("Tester", solution.GetAttributeValue<EntityReference>("publisherid").Name);
    }

    [Fact]
    public void A_newer_version_keeps_the_rows_and_adds_columns()
    {
        using var organization = new TestOrganization();
        var id = organization.CreateThing("kept");

        var result = organization.Emulator.Import((Extended with { Version = "1.1.0.0" }).Zip());

        Assert.True(result.IsUpgrade);
        Assert.Equal("kept", organization.Read("test_thing", id)["test_name"]);
        organization.Admin.Create(new Entity("account") { ["test_grade"] = "new" });
        Assert.Equal("1.1.0.0", organization.All("solution").Single()["version"]);
    }

    [Fact]
    public void The_same_version_may_be_imported_again()
    {
        using var organization = new TestOrganization();
        var id = organization.CreateThing("kept");

        organization.Emulator.Import(new TestPackage().Zip());

        Assert.Equal("kept", organization.Read("test_thing", id)["test_name"]);
    }

    [Fact]
    public void A_step_that_the_new_version_no_longer_has_is_gone()
    {
        using var organization = new TestOrganization(new TestStep("Refuse", "Create", 20));

        organization.Emulator.Import(new TestPackage { Version = "1.1.0.0" }.Zip());

        Assert.NotEqual(Guid.Empty, organization.CreateThing());
        Assert.Empty(organization.All("sdkmessageprocessingstep"));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void Whether_an_upgrade_switches_a_disabled_step_on_is_a_switch(bool switchesOn, int expected)
    {
        var package = new TestPackage().With(new TestStep("Refuse", "Create", 20));
        using var organization = new TestOrganization(
            package,
            new EmulatorOptions { ImportsSwitchStepsOn = switchesOn }
        );
        var step = organization.All("sdkmessageprocessingstep").Single().Id;
        organization.Admin.Update(
            new Entity("sdkmessageprocessingstep", step) { ["statecode"] = new OptionSetValue(1) }
        );

        organization.Emulator.Import((package with { Version = "1.1.0.0" }).Zip());

        var state = organization.Read("sdkmessageprocessingstep", step)["statecode"];
        Assert.Equal(expected, ((OptionSetValue)state).Value);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whether_the_user_of_a_step_has_to_exist_is_a_switch(bool needsUser)
    {
        using var emulator = DataverseEmulator.InMemory(
            new EmulatorOptions { ImportsNeedUsersOfSteps = needsUser }
        );
        var package = new TestPackage().With(new TestStep("TraceContext", "Create", 20) { RunAs = "Nobody" });

        var refused = Record.Exception(() => emulator.Import(package.Zip()));

        Assert.Equal(needsUser, refused is SolutionImportException);
        if (!needsUser)
        {
            var thing = TestOrganization.Thing("made by the caller");
            Assert.NotEqual(Guid.Empty, emulator.ServiceFor(emulator.AdministratorId).Create(thing));
        }
    }

    [Fact]
    public void A_changed_assembly_runs_after_the_upgrade()
    {
        var before = new TestPackage().With(new TestStep("Refuse", "Create", 20) { Name = "step" });
        var after = new TestPackage { Version = "1.1.0.0" }.With(
            new TestStep("TraceContext", "Create", 20) { Name = "step" }
        );
        using var organization = new TestOrganization(before);
        TestOrganization.Fault(() => organization.CreateThing());

        organization.Emulator.Import(after.Zip());

        Assert.NotEqual(Guid.Empty, organization.CreateThing());
    }

    [Fact]
    public void A_refused_package_leaves_nothing_behind()
    {
        using var emulator = DataverseEmulator.InMemory();
        var broken = new TestPackage().With(
            new TestStep("TraceContext", "Update", 20) { Filter = "test_missing" }
        );

        Assert.ThrowsAny<Exception>(() => emulator.Import(broken.Zip()));

        var admin = emulator.ServiceFor(emulator.AdministratorId);
        TestOrganization.Fault(() => admin.Create(TestOrganization.Thing("x")));
        Assert.Empty(admin.RetrieveMultiple(new QueryExpression("solution")).Entities);
    }

    [Fact]
    public void A_web_resource_is_a_row_with_its_content()
    {
        using var organization = new TestOrganization(
            new TestPackage
            {
                WebResources = """
                <WebResource><WebResourceId>{11111111-1111-1111-1111-111111111111}</WebResourceId><Name>test_/a.js</Name>
                  <DisplayName>a</DisplayName><WebResourceType>3</WebResourceType><FileName>/WebResources/test_ajs</FileName></WebResource>
                """,
                ExtraRoots = "<RootComponent type=\"61\" schemaName=\"test_/a.js\" />",
                ContentTypes =
                    new TestPackage().ContentTypes
                    + "<Override PartName=\"/WebResources/test_ajs\" ContentType=\"a/b\" />",
                Files = new TestPackage().Files.Add("WebResources/test_ajs", "alert"),
            }
        );

        var resource = Assert.Single(organization.All("webresource"));

        Assert.Equal("alert", Encoding.UTF8.GetString(Convert.FromBase64String((string)resource["content"])));
    }

    [Fact]
    public void What_the_emulator_does_not_install_is_named()
    {
        using var emulator = DataverseEmulator.InMemory();
        var package = new TestPackage { Files = new TestPackage().Files.Add("bots/b.xml", "<bot />") };

        var result = emulator.Import(package.Zip());

        Assert.Equal("bots/: the emulator does not install this part.", Assert.Single(result.Warnings));
    }

    [Fact]
    public void A_solution_can_be_imported_by_message()
    {
        using var emulator = DataverseEmulator.InMemory();
        var admin = emulator.ServiceFor(emulator.AdministratorId);

        admin.Execute(
            new OrganizationRequest("ImportSolution")
            {
                ["CustomizationFile"] = new TestPackage().Zip().ToArray(),
            }
        );

        Assert.NotEqual(Guid.Empty, admin.Create(TestOrganization.Thing("x")));
    }

    [Fact]
    public void Installed_solutions_run_again_after_the_file_is_reopened()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using (var first = DataverseEmulator.Open(path))
        {
            first.Import(new TestPackage().With(new TestStep("Refuse", "Create", 20)).Zip());
        }

        using (var second = DataverseEmulator.Open(path))
        {
            var admin = second.ServiceFor(second.AdministratorId);
            var fault = TestOrganization.Fault(() => admin.Create(TestOrganization.Thing("x")));
            Assert.Equal("SP1234: not today", fault.Message);
        }

        File.Delete(path);
    }

    private static TestPackage Extended =>
        new() { Entities = TestTables.Thing + TestTables.Setting + TestTables.AccountExtension() };
}
