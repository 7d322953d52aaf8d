using System;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;

namespace Crm.SalesProcess.Tests.Emulator.Pipeline;

public sealed class FailureTests
{
    [Fact]
    [Trait("Fact", "15")]
    public void A_refusal_keeps_its_message_and_carries_its_code_in_the_details()
    {
        using var organization = new TestOrganization(new TestStep("Refuse", "Create", 20));

        var fault = TestOrganization.Fault(() => organization.CreateThing());

        Assert.Equal(unchecked((int)0x80040265), fault.ErrorCode);
        Assert.Equal("SP1234: not today", fault.Message);
        Assert.Equal(1234, fault.ErrorDetails["SubErrorCode"]);
        Assert.Equal(1, fault.ErrorDetails["OperationStatus"]);
        Assert.StartsWith("about to refuse", fault.TraceText, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fact", "15")]
    public void Any_other_exception_is_an_unexpected_error()
    {
        using var organization = new TestOrganization(new TestStep("Crash", "Create", 20));

        var fault = TestOrganization.Fault(() => organization.CreateThing());

        Assert.Equal(unchecked((int)0x80040224), fault.ErrorCode);
        Assert.StartsWith(
            "An unexpected error occurred from ISV code.",
            fault.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("Fact", "2")]
    public void A_swallowed_fault_fails_the_whole_operation()
    {
        using var organization = new TestOrganization(new TestStep("SwallowFault", "Create", 40));

        var fault = TestOrganization.Fault(() => organization.CreateThing());

        Assert.Equal(unchecked((int)0x8009000C), fault.ErrorCode);
        Assert.Empty(organization.All("test_thing"));
    }

    [Fact]
    public void No_later_step_runs_after_a_swallowed_fault()
    {
        using var organization = new TestOrganization(
            new TestStep("SwallowFault", "Create", 20),
            new TestStep("TraceContext", "Create", 40)
        );

        TestOrganization.Fault(() => organization.CreateThing());

        Assert.StartsWith(
            "SwallowFault",
            Assert.Single(organization.Executions).Step,
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("Fact", "2")]
    public void A_call_after_a_swallowed_fault_has_no_transaction_any_more()
    {
        using var organization = new TestOrganization(
            new TestStep("SwallowFault", "Create", 40) { Configuration = "again" }
        );

        var fault = TestOrganization.Fault(() => organization.CreateThing());

        Assert.Equal(unchecked((int)0x80040251), fault.ErrorCode);
    }

    [Fact]
    public void A_fault_swallowed_outside_of_the_transaction_does_no_harm()
    {
        using var organization = new TestOrganization(
            new TestStep("SwallowFault", "Create", 10) { Configuration = "again" }
        );

        organization.CreateThing();

        Assert.Single(organization.All("account"));
    }

    [Fact]
    [Trait("Fact", "18")]
    public void A_trace_is_cut_at_10_KB()
    {
        using var organization = new TestOrganization(new TestStep("Chatter", "Create", 20));

        organization.CreateThing();

        Assert.Equal(10 * 1024, organization.Executions.Single().Trace.Length);
    }

    [Fact]
    public void A_failed_execution_leaves_a_trace_row_although_it_was_rolled_back()
    {
        using var organization = new TestOrganization(new TestStep("Refuse", "Create", 20));

        TestOrganization.Fault(() => organization.CreateThing());

        var trace = Assert.Single(organization.All("plugintracelog"));
        Assert.Equal("about to refuse", trace.GetAttributeValue<string>("messageblock").Trim());
        Assert.Contains(
            "SP1234",
            trace.GetAttributeValue<string>("exceptiondetails"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(PluginTraceLevel.Off, 0)]
    [InlineData(PluginTraceLevel.Exception, 0)]
    [InlineData(PluginTraceLevel.All, 1)]
    public void A_successful_execution_leaves_a_trace_row_only_when_asked_for(
        PluginTraceLevel level,
        int expected
    )
    {
        using var organization = new TestOrganization(
            new TestPackage().With(new TestStep("TraceContext", "Create", 20)),
            new EmulatorOptions { PluginTrace = level }
        );

        organization.CreateThing();

        Assert.Equal(expected, organization.All("plugintracelog").Count);
    }
}
