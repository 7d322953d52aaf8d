using System;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Pipeline;

/// <summary>Fact 18: two minutes for a message, 116.85 MB for a context.</summary>
public sealed class BudgetTests
{
    [Fact]
    [Trait("Fact", "18")]
    public void An_operation_of_more_than_two_minutes_is_rolled_back()
    {
        var clock = new JumpingClock();
        using var organization = Slow(clock, 0);
        organization.Emulator.PluginServiceCalled += (_, _) => clock.Jump(TimeSpan.FromSeconds(121));

        var fault = TestOrganization.Fault(() => organization.CreateThing());

        Assert.Equal((int)ErrorCode.SandboxWorkerPluginTimeout, fault.ErrorCode);
        Assert.Empty(organization.All("test_thing"));
        Assert.Empty(organization.All("account"));
    }

    [Fact]
    public void Two_steps_share_the_two_minutes()
    {
        var clock = new JumpingClock();
        using var organization = Slow(
            clock,
            0,
            new TestStep("CreateAccount", "Create", 40) { Configuration = "b=user" }
        );
        organization.Emulator.PluginServiceCalled += (_, _) => clock.Jump(TimeSpan.FromSeconds(70));

        var fault = TestOrganization.Fault(() => organization.CreateThing());

        Assert.Equal((int)ErrorCode.SandboxWorkerPluginTimeout, fault.ErrorCode);
    }

    [Fact]
    public void An_asynchronous_step_has_two_minutes_of_its_own()
    {
        var clock = new JumpingClock();
        using var organization = Slow(clock, 1);
        organization.CreateThing();
        clock.Jump(TimeSpan.FromHours(1));

        organization.Emulator.Drain();
        Assert.Single(organization.All("account"));
        organization.Emulator.PluginServiceCalled += (_, _) => clock.Jump(TimeSpan.FromSeconds(121));
        organization.CreateThing();
        organization.Emulator.Drain();

        Assert.Contains(
            organization.All("asyncoperation"),
            job => job.GetAttributeValue<int>("errorcode") == (int)ErrorCode.SandboxWorkerPluginTimeout
        );
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(1001, true)]
    [Trait("Fact", "18")]
    public void A_context_that_is_too_large_is_not_handed_to_a_plug_in(int length, bool isRefused)
    {
        using var organization = new TestOrganization(
            new TestPackage().With(new TestStep("TraceContext", "Create", 20) { Table = "annotation" }),
            new EmulatorOptions { LargestContext = 1000 }
        );
        var note = new Entity("annotation") { ["notetext"] = new string('x', length) };

        if (isRefused)
        {
            var fault = TestOrganization.Fault(() => organization.Admin.Create(note));
            Assert.StartsWith("Message size exceeded", fault.Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.NotEqual(Guid.Empty, organization.Admin.Create(note));
        }
    }

    private static TestOrganization Slow(JumpingClock clock, int mode, params TestStep[] more) =>
        new(
            new TestPackage().With([
                new TestStep("CreateAccount", "Create", 40)
                {
                    Configuration = "a=user",
                    Mode = mode,
                    Rank = 2,
                    Name = "slow",
                },
                .. more,
            ]),
            new EmulatorOptions { Clock = clock }
        );

    private sealed class JumpingClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Jump(TimeSpan time) => _ticks += time.Ticks;
    }
}
