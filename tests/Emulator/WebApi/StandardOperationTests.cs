using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>The platform's own functions and actions; facts section 7.</summary>
public sealed class StandardOperationTests
{
    [Fact]
    public async Task A_time_goes_to_a_time_zone_and_back()
    {
        await using var server = await WebApiServer.Start();

        var there = await server.Get("LocalTimeFromUtcTime(TimeZoneCode=110,UtcTime=2026-07-15T12:00:00Z)");
        var back = await server.Get("UtcTimeFromLocalTime(TimeZoneCode=110,LocalTime=2026-07-15T14:00:00Z)");

        Assert.StartsWith(
            "2026-07-15T14:00:00",
            there.GetProperty("LocalTime").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal("2026-07-15T12:00:00Z", back.GetProperty("UtcTime").GetString());
    }

    [Fact]
    public async Task An_opportunity_is_won_by_the_action()
    {
        await using var server = await WebApiServer.Start();
        var deal = await server.Create("opportunities", new { name = "Deal" });

        var response = await server.Send(
            "POST",
            "WinOpportunity",
            $"{{\"Status\":3,\"OpportunityClose\":{{\"subject\":\"Won\",\"opportunityid@odata.bind\":\"/opportunities({deal})\"}}}}"
        );

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(1, (await server.Get($"opportunities({deal})")).GetProperty("statecode").GetInt32());
    }

    [Fact]
    public async Task Rights_on_a_row_are_told_by_a_bound_function_with_a_row_as_argument()
    {
        await using var server = await WebApiServer.Start();
        var thing = await server.Create("test_things", new { test_name = "x" });
        var admin = server.Organization.Emulator.AdministratorId;
        var row = Uri.EscapeDataString($"{{'@odata.id':'test_things({thing})'}}");

        var answer = await server.Get(
            $"systemusers({admin})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@row)?@row={row}"
        );

        Assert.Contains(
            "WriteAccess",
            answer.GetProperty("AccessRights").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_row_is_shared_and_revoked()
    {
        await using var server = await WebApiServer.Start();
        var seller = server.Organization.AddUser("seller", "Salesperson");
        var account = await server.Create("accounts", new { name = "Contoso" });
        var target = $"{{\"@odata.type\":\"Microsoft.Dynamics.CRM.account\",\"accountid\":\"{account}\"}}";
        var principal =
            $"{{\"@odata.type\":\"Microsoft.Dynamics.CRM.systemuser\",\"systemuserid\":\"{seller}\"}}";

        var granted = await server.Send(
            "POST",
            "GrantAccess",
            $"{{\"Target\":{target},\"PrincipalAccess\":{{\"Principal\":{principal},\"AccessMask\":\"ReadAccess\"}}}}"
        );
        var revoked = await server.Send(
            "POST",
            "RevokeAccess",
            $"{{\"Target\":{target},\"Revokee\":{principal}}}"
        );

        Assert.Equal(HttpStatusCode.NoContent, granted.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
    }

    [Fact]
    public async Task Many_rows_are_created_by_one_action()
    {
        await using var server = await WebApiServer.Start();

        var response = await server.Send(
            "POST",
            "test_things/Microsoft.Dynamics.CRM.CreateMultiple",
            "{\"Targets\":[{\"@odata.type\":\"Microsoft.Dynamics.CRM.test_thing\",\"test_name\":\"a\"},{\"@odata.type\":\"Microsoft.Dynamics.CRM.test_thing\",\"test_name\":\"b\"}]}"
        );

        var ids = (await WebApiServer.Body(response)).GetProperty("Ids");
        Assert.Equal(2, ids.GetArrayLength());
        Assert.Equal(2, server.Organization.All("test_thing").Count);
    }

    [Fact]
    public async Task A_lead_is_qualified_by_the_bound_action()
    {
        await using var server = await WebApiServer.Start();
        var lead = await server.Create(
            "leads",
            new
            {
                subject = "deal",
                lastname = "Ada",
                companyname = "Contoso",
            }
        );

        var answer = await server.Send(
            "POST",
            $"leads({lead})/Microsoft.Dynamics.CRM.QualifyLead",
            new
            {
                CreateAccount = true,
                CreateContact = false,
                CreateOpportunity = true,
                Status = 3,
            }
        );

        var created = (await WebApiServer.Body(answer)).GetProperty("value").EnumerateArray().ToList();
        Assert.Equal(
            ["#Microsoft.Dynamics.CRM.account", "#Microsoft.Dynamics.CRM.opportunity"],
            created.Select(row => row.GetProperty("@odata.type").GetString()!)
        );
    }

    [Fact]
    public async Task Many_rows_are_upserted_by_one_action()
    {
        await using var server = await WebApiServer.Start();
        var known = await server.Create("test_things", new { test_name = "old" });
        var targets = new object[]
        {
            new Dictionary<string, object>
            {
                ["@odata.type"] = "Microsoft.Dynamics.CRM.test_thing",
                ["test_thingid"] = known,
                ["test_name"] = "changed",
            },
            new Dictionary<string, object>
            {
                ["@odata.type"] = "Microsoft.Dynamics.CRM.test_thing",
                ["test_name"] = "new",
            },
        };

        var answer = await server.Send(
            "POST",
            "test_things/Microsoft.Dynamics.CRM.UpsertMultiple",
            new { Targets = targets }
        );

        Assert.Equal(204, (int)answer.StatusCode);
        Assert.Equal(
            ["changed", "new"],
            server.Organization.All("test_thing").Select(row => (string)row["test_name"]).Order()
        );
    }

    [Fact]
    public async Task Members_of_a_team_come_and_go()
    {
        await using var server = await WebApiServer.Start();
        var team = await server.Create("teams", new { name = "hunters" });
        var rep = server.Organization.AddUser("rep");
        var members = new { Members = new[] { new { systemuserid = rep } } };

        await server.Send("POST", $"teams({team})/Microsoft.Dynamics.CRM.AddMembersTeam", members);
        var before = await server.Rows($"teams({team})/teammembership_association");
        await server.Send("POST", $"teams({team})/Microsoft.Dynamics.CRM.RemoveMembersTeam", members);

        Assert.Single(before);
        Assert.Empty(await server.Rows($"teams({team})/teammembership_association"));
    }
}
