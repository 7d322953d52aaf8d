using System;
using System.IO;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Import;

/// <summary>Fact 27: an upgrade removes the tables and columns that the new version does not have, with their data.</summary>
public sealed class RemovalTests
{
    private static readonly TestPackage Whole = new();

    /// <summary>Without the table Setting and the lookup to it, without the amount and the key.</summary>
    private static readonly TestPackage Smaller = new()
    {
        Version = "2.0.0.0",
        Entities = WithoutColumns(TestTables.Thing, "test_SettingId", "test_Amount", "test_Amount_Base")
            .Replace("<EntityKey>", "<!--", StringComparison.Ordinal)
            .Replace("</EntityKey>", "-->", StringComparison.Ordinal),
        Relationships = TestTables.Relationships.Replace(
            TestTables.Lookup(
                "test_setting_thing",
                "test_Thing",
                "test_Setting",
                "test_SettingId",
                "Restrict"
            ),
            "",
            StringComparison.Ordinal
        ),
        OmittedRoot = "test_setting",
    };

    [Fact]
    [Trait("Fact", "27")]
    public void An_upgrade_removes_tables_and_columns_with_their_data()
    {
        using var organization = new TestOrganization(Whole);
        var id = Thing(organization);

        organization.Emulator.Import(Smaller.Zip());

        var row = organization.Read("test_thing", id);
        Assert.Equal("kept", row["test_name"]);
        Assert.DoesNotContain(
            row.Attributes.Keys,
            name => name.StartsWith("test_amount", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("test_settingid", row.Attributes.Keys);
        Assert.Contains(
            "test_setting",
            Refusal(() => organization.All("test_setting")),
            StringComparison.Ordinal
        );
        Assert.Empty(organization.Emulator.Schema.Table("test_thing").Keys);
        Assert.Null(organization.Emulator.Schema.FindOneToMany("test_setting_thing"));
    }

    [Fact]
    public void What_comes_back_later_is_empty()
    {
        using var organization = new TestOrganization(Whole);
        var id = Thing(organization);
        organization.Emulator.Import(Smaller.Zip());

        organization.Emulator.Import((Whole with { Version = "3.0.0.0" }).Zip());

        var row = organization.Read("test_thing", id);
        Assert.Empty(organization.All("test_setting"));
        Assert.Equal("kept", row["test_name"]);
        Assert.Equal([false, false], new[] { "test_amount", "test_settingid" }.Select(row.Contains));
    }

    [Fact]
    public void Privileges_of_a_removed_table_go_with_it()
    {
        using var organization = new TestOrganization(Whole);
        Thing(organization);
        Assert.NotEmpty(Privileges(organization));

        organization.Emulator.Import(Smaller.Zip());

        Assert.Empty(Privileges(organization));
        Assert.All(
            organization.All("roleprivileges"),
            granted =>
                Assert.Contains(
                    granted.GetAttributeValue<Guid>("privilegeid"),
                    organization.All("privilege").Select(privilege => privilege.Id)
                )
        );
    }

    [Fact]
    public void Shares_of_rows_of_a_removed_table_go_with_it()
    {
        using var organization = new TestOrganization(Whole);
        organization.Admin.Execute(
            new GrantAccessRequest
            {
                Target = new EntityReference("test_thing", Thing(organization)),
                PrincipalAccess = new PrincipalAccess
                {
                    Principal = new EntityReference("systemuser", organization.AddUser("seller")),
                    AccessMask = AccessRights.ReadAccess,
                },
            }
        );
        Assert.Single(organization.All("principalobjectaccess"));

        organization.Emulator.Import(
            new TestPackage
            {
                Version = "2.0.0.0",
                Entities = TestTables.Setting,
                Relationships = "",
                OmittedRoot = "test_thing",
            }.Zip()
        );

        Assert.Empty(organization.All("principalobjectaccess"));
        Assert.Null(organization.Emulator.Schema.Find("test_thing"));
        Assert.Single(organization.All("test_setting"));
    }

    [Fact]
    public void A_file_is_the_same_when_it_is_opened_again()
    {
        var folder = Directory.CreateTempSubdirectory("removal");
        try
        {
            var file = Path.Combine(folder.FullName, "organization.db");
            using (var emulator = DataverseEmulator.Open(file))
            {
                emulator.Import(Whole.Zip());
                emulator.ServiceFor(emulator.AdministratorId).Create(TestOrganization.Thing("kept"));
                emulator.Import(Smaller.Zip());
            }

            using var again = DataverseEmulator.Open(file);
            var found = again
                .ServiceFor(again.AdministratorId)
                .RetrieveMultiple(new QueryExpression("test_thing") { ColumnSet = new ColumnSet(true) });

            Assert.Equal("kept", Assert.Single(found.Entities)["test_name"]);
            Assert.Null(again.Schema.Find("test_setting"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void An_update_removes_no_column()
    {
        using var organization = new TestOrganization(Whole);
        var id = Thing(organization);

        organization.Admin.Execute(new ImportSolutionRequest { CustomizationFile = Smaller.Zip().ToArray() });

        Assert.Equal(12m, organization.Read("test_thing", id).GetAttributeValue<Money>("test_amount").Value);
        Assert.Single(organization.All("test_setting"));
    }

    [Fact]
    public void What_an_update_has_left_goes_with_the_next_upgrade()
    {
        using var organization = new TestOrganization(Whole);
        organization.Admin.Execute(new ImportSolutionRequest { CustomizationFile = Smaller.Zip().ToArray() });

        organization.Emulator.Import((Smaller with { Version = "3.0.0.0" }).Zip());

        Assert.Null(organization.Emulator.Schema.Find("test_setting"));
    }

    [Fact]
    public void An_unmanaged_solution_takes_nothing_away()
    {
        using var organization = new TestOrganization(Whole with { IsManaged = false });

        organization.Emulator.Import((Smaller with { IsManaged = false }).Zip());

        Assert.NotNull(organization.Emulator.Schema.Find("test_setting"));
    }

    [Fact]
    public void A_holding_solution_removes_when_it_is_promoted()
    {
        using var organization = new TestOrganization(Whole);
        var id = Thing(organization);
        organization.Admin.Execute(
            new ImportSolutionRequest { CustomizationFile = Smaller.Zip().ToArray(), HoldingSolution = true }
        );
        Assert.True(organization.Read("test_thing", id).Contains("test_amount"));

        organization.Admin.Execute(new DeleteAndPromoteRequest { UniqueName = "TestSolution" });

        Assert.False(organization.Read("test_thing", id).Contains("test_amount"));
        Assert.Null(organization.Emulator.Schema.Find("test_setting"));
    }

    [Fact]
    public void A_column_on_a_standard_table_stays_until_the_last_solution_that_has_it_goes_on()
    {
        var extended = Whole with { Entities = Whole.Entities + TestTables.AccountExtension() };
        using var organization = new TestOrganization(extended);
        organization.Emulator.Import((extended with { UniqueName = "Another" }).Zip());

        organization.Emulator.Import((Whole with { Version = "2.0.0.0" }).Zip());
        var afterOne = organization.Emulator.Schema.Table("account").Find("test_grade");
        organization.Emulator.Import((Whole with { UniqueName = "Another", Version = "2.0.0.0" }).Zip());

        Assert.NotNull(afterOne);
        Assert.Null(organization.Emulator.Schema.Table("account").Find("test_grade"));
        Assert.NotNull(organization.Emulator.Schema.Table("account").Find("name"));
    }

    [Theory]
    [InlineData("test_setting", "<fetch><entity name='test_setting'/></fetch>", "table test_setting")]
    [InlineData(
        "test_thing",
        "<fetch><entity name='test_thing'><attribute name='test_amount'/></entity></fetch>",
        "column test_thing.test_amount"
    )]
    public void What_somebody_elses_view_needs_is_not_removed(string table, string fetch, string part)
    {
        using var organization = new TestOrganization(Whole);
        var id = Thing(organization);
        organization.Admin.Create(
            new Entity("savedquery")
            {
                ["name"] = "Mine",
                ["returnedtypecode"] = table,
                ["fetchxml"] = fetch,
                ["querytype"] = 0,
            }
        );

        var refusal = Refusal(() =>
            organization.Admin.Execute(
                new StageAndUpgradeRequest { CustomizationFile = Smaller.Zip().ToArray() }
            )
        );

        Assert.Contains(
            $"The {part} component cannot be deleted because it is referenced by 1 other components: savedquery Mine.",
            refusal,
            StringComparison.Ordinal
        );
        Assert.True(organization.Read("test_thing", id).Contains("test_amount"));
        Assert.Equal("1.0.0.0", organization.All("solution").Single()["version"]);
    }

    private static Guid Thing(TestOrganization organization)
    {
        var setting = organization.Admin.Create(new Entity("test_setting") { ["test_name"] = "s" });
        var thing = TestOrganization.Thing("kept");
        thing["test_amount"] = new Money(12);
        thing["test_settingid"] = new EntityReference("test_setting", setting);
        return organization.Admin.Create(thing);
    }

    private static Entity[] Privileges(TestOrganization organization) =>
        [
            .. organization
                .All("privilege")
                .Where(row => ((string)row["name"]).EndsWith("test_Setting", StringComparison.Ordinal)),
        ];

    private static string Refusal(Action action) => TestOrganization.Fault(action).Message;

    private static string WithoutColumns(string table, params string[] columns)
    {
        foreach (var column in columns)
        {
            var start = table.IndexOf($"<attribute PhysicalName=\"{column}\">", StringComparison.Ordinal);
            var end = table.IndexOf("</attribute>", start, StringComparison.Ordinal) + "</attribute>".Length;
            table = table.Remove(start, end - start);
        }

        return table;
    }
}
