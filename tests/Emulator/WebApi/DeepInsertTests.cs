using System;
using System.Linq;
using System.Threading.Tasks;
using Crm.SalesProcess.Tests.Emulator.Packages;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>Rows that are created along with the row they belong to.</summary>
public sealed class DeepInsertTests
{
    [Fact]
    public async Task A_row_brings_its_lookups_and_its_children()
    {
        await using var server = await WebApiServer.Start();

        var account = await server.Create(
            "accounts",
            new
            {
                name = "Contoso",
                primarycontactid = new { lastname = "Ada" },
                opportunity_customer_accounts = new object[]
                {
                    new { name = "first" },
                    new { name = "second" },
                },
            }
        );

        var read = await server.Get(
            $"accounts({account})?$expand=primarycontactid($select=lastname),opportunity_customer_accounts($select=name;$orderby=name)"
        );
        Assert.Equal("Ada", read.GetProperty("primarycontactid").GetProperty("lastname").GetString());
        Assert.Equal(
            ["first", "second"],
            read.GetProperty("opportunity_customer_accounts")
                .EnumerateArray()
                .Select(row => row.GetProperty("name").GetString()!)
        );
    }

    [Fact]
    public async Task Rows_that_exist_are_linked()
    {
        await using var server = await WebApiServer.Start();
        var competitor = await server.Create("competitors", new { name = "Fabrikam" });

        var deal = await server.Create(
            "opportunities",
            """{"name": "deal", "opportunitycompetitors_association@odata.bind": ["/competitors(ID)"]}""".Replace(
                "ID",
                $"{competitor}",
                StringComparison.Ordinal
            )
        );

        var linked = Assert.Single(
            await server.Rows($"opportunities({deal})/opportunitycompetitors_association")
        );
        Assert.Equal(competitor, linked.GetProperty("competitorid").GetGuid());
    }

    [Fact]
    public async Task Nothing_is_created_when_one_of_the_rows_is_refused()
    {
        await using var server = await WebApiServer.Start(
            new TestStep("Refuse", "Create", 20) { Table = "opportunity" }
        );

        var refusal = await server.Refused(
            "POST",
            "accounts",
            new { name = "Contoso", opportunity_customer_accounts = new[] { new { name = "first" } } }
        );

        Assert.Equal("SP1234: not today", refusal.Message);
        Assert.Empty(server.Organization.All("account"));
    }

    [Fact]
    public async Task A_row_of_its_own_table_is_told_which_end_it_is()
    {
        await using var server = await WebApiServer.Start();

        var child = await server.Create(
            "accounts",
            new { name = "child", parentaccountid = new { name = "parent" } }
        );
        var top = await server.Create(
            "accounts",
            new { name = "top", account_parent_account = new[] { new { name = "below" } } }
        );

        var above = await server.Get($"accounts({child})?$expand=parentaccountid($select=name)");
        var below = await server.Rows($"accounts?$filter=_parentaccountid_value eq {top}");
        Assert.Equal("parent", above.GetProperty("parentaccountid").GetProperty("name").GetString());
        Assert.Equal("below", Assert.Single(below).GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_wrong_shape_is_refused_by_name()
    {
        await using var server = await WebApiServer.Start();

        var many = await server.Refused(
            "POST",
            "accounts",
            new { opportunity_customer_accounts = new { name = "x" } }
        );
        var one = await server.Refused(
            "POST",
            "accounts",
            new { primarycontactid = new[] { new { lastname = "x" } } }
        );

        Assert.EndsWith(
            "'opportunity_customer_accounts' must be an array of rows.",
            many.Message,
            StringComparison.Ordinal
        );
        Assert.EndsWith("'primarycontactid' must be one row.", one.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_takes_no_related_rows()
    {
        await using var server = await WebApiServer.Start();
        var account = await server.Create("accounts", new { name = "Contoso" });

        var refusal = await server.Refused(
            "PATCH",
            $"accounts({account})",
            new { primarycontactid = new { lastname = "x" } }
        );

        Assert.Contains(
            "RelatedEntities in anything but a Create",
            refusal.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Recipients_of_a_mail_are_its_activity_parties()
    {
        await using var server = await WebApiServer.Start();
        var contact = await server.Create("contacts", new { lastname = "Ada" });

        var mail = await server.Create(
            "emails",
            """{"subject": "hello", "email_activity_parties": [{"partyid_contact@odata.bind": "/contacts(ID)", "participationtypemask": 2}]}""".Replace(
                "ID",
                $"{contact}",
                StringComparison.Ordinal
            )
        );

        var to = server.Organization.Admin.Retrieve(
            "email",
            mail,
            new Microsoft.Xrm.Sdk.Query.ColumnSet("to")
        );
        Assert.Single(to.GetAttributeValue<Microsoft.Xrm.Sdk.EntityCollection>("to").Entities);
    }
}
