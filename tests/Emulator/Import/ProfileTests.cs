using System;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Emulator.Import;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Import;

/// <summary>Column security profiles in a solution.</summary>
public sealed class ProfileTests
{
    private static TestPackage Package =>
        new()
        {
            Entities = TestTables.ThingWith("test_note", "<IsSecured>1</IsSecured>"),
            Roles = TestRole.Over("Global", "test_Thing"),
            Profiles = TestProfile.Of("test_thing", "test_note"),
            ExtraRoots = TestRole.Root + TestProfile.Root,
        };

    [Fact]
    public void A_profile_of_a_solution_opens_its_column_to_who_is_given_it()
    {
        using var organization = new TestOrganization(Package);
        var thing = organization.Admin.Create(new Entity("test_thing") { ["test_note"] = "secret" });
        var rep = organization.AddUser("rep", TestRole.Name);
        var service = organization.Emulator.ServiceFor(rep);
        var before = service.Retrieve("test_thing", thing, new ColumnSet("test_note"));

        var profile = organization.All("fieldsecurityprofile").Single().ToEntityReference();
        organization.Admin.Associate("systemuser", rep, new("systemuserprofiles_association"), [profile]);

        Assert.False(before.Contains("test_note"));
        Assert.Equal(
            "secret",
            service.Retrieve("test_thing", thing, new ColumnSet("test_note"))["test_note"]
        );
    }

    [Fact]
    public void An_upgrade_takes_away_what_the_solution_no_longer_has()
    {
        using var organization = new TestOrganization(Package);
        var next = Package with { Version = "2.0.0.0", Profiles = "", ExtraRoots = TestRole.Root };

        organization.Admin.Execute(new StageAndUpgradeRequest { CustomizationFile = next.Zip().ToArray() });

        Assert.Empty(organization.All("fieldsecurityprofile"));
        Assert.Empty(organization.All("fieldpermission"));
    }

    [Theory]
    [InlineData("test_gone", 0x80048064)]
    [InlineData("test_code", 0x80048063)]
    public void A_profile_names_columns_that_are_there_and_secured(string column, uint code)
    {
        using var emulator = DataverseEmulator.InMemory();
        var package = Package with { Profiles = TestProfile.Of("test_thing", column) };

        var error = Assert.Throws<SolutionImportException>(() => emulator.Import(package.Zip()));

        var problem = Assert.Single(error.Problems);
        Assert.Equal(unchecked((int)code), problem.Code);
        Assert.Contains("test_thing." + column, problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_is_declared_as_root()
    {
        using var emulator = DataverseEmulator.InMemory();
        var package = Package with { ExtraRoots = TestRole.Root };

        var error = Assert.Throws<SolutionImportException>(() => emulator.Import(package.Zip()));

        Assert.Equal(unchecked((int)0x8004803A), Assert.Single(error.Problems).Code);
    }
}
