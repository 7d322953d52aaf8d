using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Pipeline;

public sealed class ConcurrencyTests
{
    [Fact]
    [Trait("Fact", "13")]
    public async Task Services_of_several_threads_lose_no_write()
    {
        using var organization = new TestOrganization(
            new TestStep("CreateAccount", "Create", 40) { Configuration = "each=user" }
        );

        var workers = Enumerable.Range(0, 8).Select(_ => Task.Run(() => CreateMany(organization, 25)));
        await Task.WhenAll(workers);

        Assert.Equal(200, organization.All("test_thing").Count);
        Assert.Equal(200, organization.All("account").Count);
    }

    [Fact]
    [Trait("Fact", "13")]
    public async Task One_plugin_instance_runs_for_several_requests_at_once()
    {
        using var organization = new TestOrganization(new TestStep("MeetAnother", "Create", 10));

        await Task.WhenAll(
            Task.Run(() => organization.CreateThing("one")),
            Task.Run(() => organization.CreateThing("other"))
        );

        Assert.Equal(2, organization.All("test_thing").Count);
    }

    [Fact]
    public async Task Readers_of_a_file_see_whole_operations_only()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using (var emulator = DataverseEmulator.Open(path))
        {
            var step = new TestStep("CreateAccount", "Create", 40) { Configuration = "each=user" };
            emulator.Import(new TestPackage().With(step).Zip());
            var admin = emulator.ServiceFor(emulator.AdministratorId);

            var writer = Task.Run(() =>
            {
                for (var index = 0; index < 100; index++)
                {
                    admin.Create(TestOrganization.Thing("x"));
                }
            });
            while (!writer.IsCompleted)
            {
                var things = Count(admin, "test_thing");
                Assert.InRange(Count(admin, "account"), things, 100);
            }

            await writer;
            Assert.Equal(100, Count(admin, "account"));
        }

        File.Delete(path);
    }

    private static int Count(IOrganizationService service, string table) =>
        service.RetrieveMultiple(new QueryExpression(table)).Entities.Count;

    private static void CreateMany(TestOrganization organization, int count)
    {
        for (var index = 0; index < count; index++)
        {
            Assert.NotEqual(Guid.Empty, organization.CreateThing());
        }
    }
}
