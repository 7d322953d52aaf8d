using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Threading;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Async;

public sealed class JobTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    [Trait("Fact", "16")]
    public void An_asynchronous_step_waits_for_the_worker()
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", "Create", 40) { Mode = 1 }
        );

        organization.CreateThing();
        Assert.Empty(organization.Executions);
        organization.Emulator.Drain();

        Assert.True(organization.Executions.Single().IsAsync);
        Assert.Equal("1", organization.Traced("TraceContext", "mode"));
        Assert.Equal("False", organization.Traced("TraceContext", "transaction"));
        Assert.Equal(30, Status(organization));
    }

    [Fact]
    [Trait("Fact", "16")]
    public void The_job_carries_parameters_variables_and_images()
    {
        using var organization = new TestOrganization(
            new TestStep("ShareVariable", "Update", 20),
            new TestStep("TraceContext", "Update", 40)
            {
                Mode = 1,
                Images = [("before", 0, "Target", "test_name"), ("after", 1, "Target", "test_note")],
            }
        );
        var id = organization.CreateThing();

        organization.Admin.Update(new Entity("test_thing", id) { ["test_note"] = "new" });
        organization.Emulator.Drain();

        Assert.Equal(
            "modifiedby,modifiedon,test_note,test_thingid",
            organization.Traced("TraceContext", "target")
        );
        Assert.Equal("IsAutoTransact,note", organization.Traced("TraceContext", "shared"));
        Assert.Equal("before(test_name,test_thingid)", organization.Traced("TraceContext", "pre"));
        Assert.Equal("after(test_note,test_thingid)", organization.Traced("TraceContext", "post"));
    }

    [Fact]
    public void Several_jobs_run_at_the_same_time_where_that_is_asked_for()
    {
        using var organization = new TestOrganization(
            new TestPackage().With(new TestStep("TraceContext", "Create", 40) { Mode = 1 }),
            new EmulatorOptions { JobsAtOnce = 2 }
        );
        using var meeting = new Barrier(2);
        var met = new ConcurrentQueue<bool>();
        organization.CreateThing();
        organization.CreateThing();
        organization.Emulator.StepExecuted += (_, _) => met.Enqueue(meeting.SignalAndWait(Patience));

        organization.Emulator.Drain();

        Assert.Equal([true, true], met);
        Assert.All(
            organization.All("asyncoperation"),
            job => Assert.Equal(30, job.GetAttributeValue<OptionSetValue>("statuscode").Value)
        );
    }

    [Fact]
    [Trait("Fact", "1")]
    public void A_rolled_back_operation_leaves_no_job()
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", "Create", 40) { Mode = 1 },
            new TestStep("Refuse", "Create", 40)
        );

        TestOrganization.Fault(() => organization.CreateThing());

        Assert.Empty(organization.All("asyncoperation"));
    }

    [Fact]
    public void A_failed_job_keeps_its_text_and_does_not_undo_the_operation()
    {
        using var organization = new TestOrganization(new TestStep("Refuse", "Create", 40) { Mode = 1 });

        organization.CreateThing();
        organization.Emulator.Drain();

        var job = Assert.Single(organization.All("asyncoperation"));
        Assert.Equal(31, Status(organization));
        Assert.Equal("SP1234: not today", job["message"]);
        Assert.Single(organization.All("test_thing"));
    }

    [Fact]
    [Trait("Fact", "16")]
    public void A_job_that_asks_for_it_is_tried_four_times()
    {
        using var organization = new TestOrganization(new TestStep("AskForRetry", "Create", 40) { Mode = 1 });

        organization.CreateThing();
        organization.Emulator.Drain();

        Assert.Equal(4, organization.Executions.Count);
        Assert.Equal(31, Status(organization));
    }

    [Fact]
    [Trait("Fact", "16")]
    public void Jobs_run_in_the_order_of_a_seed_where_the_organisation_shuffles_them()
    {
        var (plain, seeded, again) = (OrderOfJobs(null), OrderOfJobs(7), OrderOfJobs(7));

        Assert.Equal(Enumerable.Range(0, 20), plain);
        Assert.NotEqual(plain, seeded);
        Assert.Equal(seeded, again);
        Assert.Equal(plain, seeded.Order());
    }

    [Fact]
    public void Some_jobs_run_again_where_the_organisation_repeats_them()
    {
        using var organization = new TestOrganization(
            new TestPackage().With(new TestStep("TraceContext", "Create", 40) { Mode = 1 }),
            new EmulatorOptions { JobRepeatSeed = 7 }
        );
        for (var row = 0; row < 20; row++)
        {
            organization.CreateThing();
        }

        organization.Emulator.Drain();

        Assert.InRange(organization.Executions.Count, 21, 40);
        Assert.All(
            organization.All("asyncoperation"),
            job => Assert.Equal(30, job.GetAttributeValue<OptionSetValue>("statuscode").Value)
        );
    }

    [Fact]
    public void A_job_that_deletes_itself_leaves_no_row()
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", "Create", 40) { Mode = 1, DeletesJob = true }
        );

        organization.CreateThing();
        organization.Emulator.Drain();

        Assert.Single(organization.Executions);
        Assert.Empty(organization.All("asyncoperation"));
    }

    [Fact]
    public void A_job_that_queues_another_is_drained_with_it()
    {
        using var organization = new TestOrganization(
            new TestStep("CreateAccount", "Create", 40) { Mode = 1, Configuration = "made=user" },
            new TestStep("TraceContext", "Create", 40) { Mode = 1, Table = "account" }
        );

        organization.CreateThing();
        organization.Emulator.Drain();

        Assert.Equal("2", organization.Traced("TraceContext", "depth"));
    }

    [Fact]
    public void A_job_of_a_removed_step_does_nothing()
    {
        using var organization = new TestOrganization(new TestStep("Refuse", "Create", 40) { Mode = 1 });
        organization.CreateThing();

        organization.Emulator.Import(new TestPackage { Version = "1.1.0.0" }.Zip());
        organization.Emulator.Drain();

        Assert.Empty(organization.Executions);
    }

    [Fact]
    public void Jobs_survive_the_end_of_the_process_even_those_that_were_running()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using (var first = DataverseEmulator.Open(path))
        {
            first.Import(
                new TestPackage()
                    .With(
                        new TestStep("CreateAccount", "Create", 40) { Mode = 1, Configuration = "late=user" }
                    )
                    .Zip()
            );
            var admin = first.ServiceFor(first.AdministratorId);
            admin.Create(TestOrganization.Thing("waiting"));
            admin.Create(TestOrganization.Thing("running"));
            MarkOneRunning(admin);
        }

        using (var second = DataverseEmulator.Open(path))
        {
            second.Drain();

            var admin = second.ServiceFor(second.AdministratorId);
            var accounts = admin.RetrieveMultiple(new QueryExpression("account"));
            Assert.Equal(2, accounts.Entities.Count);
        }

        File.Delete(path);
    }

    private static void MarkOneRunning(IOrganizationService admin)
    {
        var job = admin.RetrieveMultiple(new QueryExpression("asyncoperation")).Entities[0];
        admin.Update(
            new Entity("asyncoperation", job.Id)
            {
                ["statecode"] = new OptionSetValue(2),
                ["statuscode"] = new OptionSetValue(20),
            }
        );
    }

    /// <summary>In which order the jobs of twenty rows ran.</summary>
    private static int[] OrderOfJobs(int? seed)
    {
        using var organization = new TestOrganization(
            new TestPackage().With(new TestStep("TraceContext", "Create", 40) { Mode = 1 }),
            new EmulatorOptions { JobShuffleSeed = seed }
        );
        var ids = Enumerable.Range(0, 20).Select(_ => $"row={organization.CreateThing()}").ToList();
        organization.Emulator.Drain();
        return
        [
            .. organization.Executions.Select(run =>
                ids.FindIndex(id => run.Trace.Contains(id, System.StringComparison.Ordinal))
            ),
        ];
    }

    private static int Status(TestOrganization organization) =>
        organization.All("asyncoperation").Single().GetAttributeValue<OptionSetValue>("statuscode").Value;
}
