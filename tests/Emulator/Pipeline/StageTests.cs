using System.Linq;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Pipeline;

public sealed class StageTests
{
    [Fact]
    public void Stages_run_in_the_order_10_20_40()
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", "Create", 40),
            new TestStep("TraceContext", "Create", 10),
            new TestStep("TraceContext", "Create", 20)
        );

        organization.CreateThing();

        Assert.Equal([10, 20, 40], organization.Executions.Select(execution => execution.Stage));
    }
}
