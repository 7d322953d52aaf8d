using System;
using System.Linq;
using System.Threading.Tasks;
using Crm.SalesProcess.Tests.Emulator.Packages;

namespace Crm.SalesProcess.Tests.Emulator.Pipeline;

public sealed class ConcurrencyTests
{
    [Fact]
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

    private static void CreateMany(TestOrganization organization, int count)
    {
        for (var index = 0; index < count; index++)
        {
            Assert.NotEqual(Guid.Empty, organization.CreateThing());
        }
    }
}
