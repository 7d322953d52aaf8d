using System;
using System.Linq;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Crm.Sdk.Messages;

namespace Crm.SalesProcess.Tests.Emulator.Import;

/// <summary>Fact 27: updates, upgrades, and upgrades in two steps with a holding solution.</summary>
public sealed class HoldingTests
{
    private static readonly TestPackage Old = new TestPackage().With(
        new TestStep("Refuse", "Create", 20) { Name = "old" }
    );

    private static readonly TestPackage New = new TestPackage { Version = "2.0.0.0" }.With(
        new TestStep("TraceContext", "Create", 20) { Name = "new" }
    );

    [Fact]
    public void An_update_removes_nothing()
    {
        using var organization = new TestOrganization(Old);

        organization.Admin.Execute(new ImportSolutionRequest { CustomizationFile = New.Zip().ToArray() });

        Assert.Equal("new,old", Steps(organization));
        Assert.Equal("TestSolution 2.0.0.0", Solutions(organization));
    }

    [Fact]
    public void An_upgrade_removes_what_is_no_longer_there()
    {
        using var organization = new TestOrganization(Old);

        var answer = (StageAndUpgradeResponse)
            organization.Admin.Execute(
                new StageAndUpgradeRequest { CustomizationFile = New.Zip().ToArray() }
            );

        Assert.Equal("new", Steps(organization));
        Assert.Equal(organization.All("solution").Single().Id, answer.SolutionId);
    }

    [Fact]
    [Trait("Fact", "27")]
    public void A_holding_solution_stands_beside_the_installed_one_until_it_is_promoted()
    {
        using var organization = new TestOrganization(Old);

        organization.Admin.Execute(Hold(New));
        var (stepsBefore, solutionsBefore) = (Steps(organization), Solutions(organization));
        organization.Admin.Execute(new DeleteAndPromoteRequest { UniqueName = "TestSolution" });

        Assert.Equal("new,old", stepsBefore);
        Assert.Equal("TestSolution 1.0.0.0,TestSolution_Upgrade 2.0.0.0", solutionsBefore);
        Assert.Equal("new", Steps(organization));
        Assert.Equal("TestSolution 2.0.0.0", Solutions(organization));
        Assert.NotEqual(Guid.Empty, organization.CreateThing());
    }

    [Fact]
    public void What_was_promoted_can_be_upgraded_again()
    {
        using var organization = new TestOrganization(Old);
        organization.Admin.Execute(Hold(New));
        organization.Admin.Execute(new DeleteAndPromoteRequest { UniqueName = "TestSolution" });

        organization.Emulator.Import(new TestPackage { Version = "3.0.0.0" }.Zip());

        Assert.Equal("", Steps(organization));
        Assert.Equal("TestSolution 3.0.0.0", Solutions(organization));
    }

    [Fact]
    public void Nothing_can_be_imported_over_a_solution_that_waits_for_its_upgrade()
    {
        using var organization = new TestOrganization(Old);
        organization.Admin.Execute(Hold(New));

        var fault = TestOrganization.Fault(() =>
            organization.Admin.Execute(Hold(New with { Version = "3.0.0.0" }))
        );

        Assert.Contains(
            "Holding solution TestSolution_Upgrade exists. Cannot update solution.",
            fault.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_solution_that_waits_for_nothing_cannot_be_promoted()
    {
        using var organization = new TestOrganization(Old);

        var fault = TestOrganization.Fault(() =>
            organization.Admin.Execute(new DeleteAndPromoteRequest { UniqueName = "TestSolution" })
        );

        Assert.Equal("The solution TestSolution_Upgrade is not installed.", fault.Message);
    }

    private static ImportSolutionRequest Hold(TestPackage package) =>
        new() { CustomizationFile = package.Zip().ToArray(), HoldingSolution = true };

    private static string Steps(TestOrganization organization) =>
        string.Join(
            ',',
            organization.All("sdkmessageprocessingstep").Select(row => (string)row["name"]).Order()
        );

    private static string Solutions(TestOrganization organization) =>
        string.Join(
            ',',
            organization.All("solution").Select(row => $"{row["uniquename"]} {row["version"]}").Order()
        );
}
