using System;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>Who a request runs as; facts section 7.</summary>
public sealed class CallerTests
{
    [Fact]
    public async Task Who_am_i_names_the_administrator()
    {
        await using var server = await WebApiServer.Start();

        var answer = await server.Get("WhoAmI");

        Assert.Equal(server.Organization.Emulator.AdministratorId, answer.GetProperty("UserId").GetGuid());
        Assert.Equal(server.Organization.RootUnit, answer.GetProperty("BusinessUnitId").GetGuid());
        Assert.NotEqual(Guid.Empty, answer.GetProperty("OrganizationId").GetGuid());
    }

    [Fact]
    public async Task A_request_runs_as_the_user_whose_id_it_names()
    {
        await using var server = await WebApiServer.Start();
        var seller = server.Organization.AddUser("seller", "Salesperson");

        var answer = await server.Get("WhoAmI()", $"MSCRMCallerID: {seller}");

        Assert.Equal(seller, answer.GetProperty("UserId").GetGuid());
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("00000000-0000-0000-0000-00000000beef")]
    public async Task A_caller_who_does_not_exist_is_refused(string caller)
    {
        await using var server = await WebApiServer.Start();

        var refusal = await server.Refused("GET", "WhoAmI", null, $"MSCRMCallerID: {caller}");

        Assert.InRange(refusal.Status, 400, 404);
    }
}
