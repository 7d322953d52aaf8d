using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Pipeline;

/// <summary>How plug-ins are made, and whom they are asked by.</summary>
public sealed class PluginInstanceTests
{
    [Fact]
    [Trait("Fact", "13")]
    public void A_plugin_instance_is_kept_per_step()
    {
        using var organization = new TestOrganization(
            new TestStep("CountRuns", "Create", 20) { Name = "one", Rank = 1 },
            new TestStep("CountRuns", "Create", 20) { Name = "two", Rank = 2 }
        );

        organization.CreateThing();
        organization.CreateThing();

        Assert.Equal("2", organization.Traced("one", "run"));
        Assert.Equal("2", organization.Traced("two", "run"));
    }

    [Fact]
    public void Secure_configuration_does_not_come_with_a_solution()
    {
        using var organization = new TestOrganization(
            new TestStep("TellConfiguration", "Create", 20) { Configuration = "open" }
        );

        organization.CreateThing();

        Assert.Equal("open||", organization.Traced("TellConfiguration", "both"));
    }
}
