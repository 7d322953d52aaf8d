using System;
using System.IO;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Emulator.Import;
using Crm.SalesProcess.Tests.Emulator.Packages;
using static Crm.SalesProcess.Tests.Emulator.Import.Refused;

namespace Crm.SalesProcess.Tests.Emulator.Import;

public sealed class RefusalTests
{
    [Fact]
    public void A_zip_that_is_cut_off_anywhere_is_refused_in_one_sentence()
    {
        var whole = Valid.Zip().ToArray();
        foreach (var length in Enumerable.Range(0, 20).Select(part => whole.Length * part / 20))
        {
            using var emulator = DataverseEmulator.InMemory();

            var refused = Assert.Throws<SolutionImportException>(() =>
                emulator.Import(new MemoryStream(whole, 0, length))
            );

            Assert.StartsWith(
                "The zip: it is not a whole zip (",
                refused.Problems[0].ToString(),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Every_problem_is_reported_at_once()
    {
        var package = Valid.With(
            new TestStep("TraceContext", "Update", 20) { Name = "a", Filter = "test_x" },
            new TestStep("TraceContext", "Update", 15) { Name = "b" },
            new TestStep("NoSuchPlugin", "Update", 20) { Name = "c" }
        );

        Assert.Equal(3, Problems(package).Length);
    }

    [Fact]
    [Trait("Fact", "27")]
    public void A_component_is_declared_as_root()
    {
        var problem = TheOneProblem(Valid with { OmittedRoot = "test_kind" });

        Assert.Equal(unchecked((int)0x8004803A), problem.Code);
        Assert.Contains("component test_kind of type 9", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_declared_root_is_in_the_package()
    {
        var root = "<RootComponent type=\"61\" schemaName=\"test_missing.js\" />";

        Assert.Equal(unchecked((int)0x8004801F), TheOneProblem(Valid with { ExtraRoots = root }).Code);
    }

    [Fact]
    [Trait("Fact", "27")]
    public void A_required_component_is_installed()
    {
        var required =
            "<MissingDependency><Required type=\"2\" schemaName=\"new_gone\" parentSchemaName=\"account\" solution=\"Other (1.0)\" /></MissingDependency>";

        var problem = TheOneProblem(Valid with { Dependencies = required });

        Assert.Equal(unchecked((int)0x8004801D), problem.Code);
        Assert.Contains("new_gone of account", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fact", "27")]
    public void A_column_carries_the_publishers_prefix()
    {
        var package = Valid with
        {
            Entities = TestTables.Thing + TestTables.Setting + TestTables.AccountExtension("other_Grade"),
        };

        Assert.Equal(unchecked((int)0x80048062), TheOneProblem(package).Code);
    }

    [Fact]
    public void A_relationship_names_tables_and_columns_that_exist()
    {
        var package = Valid with
        {
            Relationships =
                TestTables.Relationships
                + TestTables.Lookup("test_a", "test_Thing", "test_Nowhere", "test_AccountId", "RemoveLink")
                + TestTables.Lookup("test_b", "test_Thing", "Account", "test_Missing", "RemoveLink"),
        };

        Assert.Equal(
            [unchecked((int)0x80041102), unchecked((int)0x80041103)],
            Problems(package).Select(problem => problem.Code)
        );
    }

    [Theory]
    [InlineData(
        "<Name>test_Note</Name>",
        "<SourceType>1</SourceType>",
        "Calculated, rollup and formula columns"
    )]
    [InlineData(
        "",
        "<EnforceStateTransitions>1</EnforceStateTransitions>",
        "Tables that restrict state transitions"
    )]
    public void What_a_table_asks_for_in_vain_is_named(string column, string xml, string expected)
    {
        var entities =
            column.Length == 0
                ? Valid.Entities.Replace("<attributes>", xml + "<attributes>", StringComparison.Ordinal)
                : TestTables.ThingWith("test_note", xml);

        var problems = Problems(Valid with { Entities = entities });

        Assert.All(problems, problem => Assert.StartsWith(expected, problem.Text, StringComparison.Ordinal));
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void A_section_stands_once()
    {
        var problem = TheOneProblem(Valid with { Roles = "</Roles><Roles>" });

        Assert.Equal(unchecked((int)0x8004801A), problem.Code);
        Assert.StartsWith("<Roles> stands 2 times", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lookup_has_a_relationship()
    {
        var problem = Problems(Valid with { Relationships = "" })[0];

        Assert.Contains("has no relationship", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_grants_privileges_that_exist_at_levels_they_have()
    {
        var package = Valid with
        {
            Roles =
                $"<Role id=\"{TestId.Of("role"):B}\" name=\"Tester\"><RolePrivileges>"
                + "<RolePrivilege name=\"prvReadtest_Thing\" level=\"Basic\" />"
                + "<RolePrivilege name=\"prvReadtest_Nothing\" level=\"Basic\" />"
                + "<RolePrivilege name=\"prvReadtest_Setting\" level=\"Basic\" />"
                + "</RolePrivileges></Role>",
            ExtraRoots = $"<RootComponent type=\"20\" id=\"{TestId.Of("role"):B}\" />",
        };

        var problems = Problems(package);

        Assert.Equal(2, problems.Length);
        Assert.Contains("prvReadtest_Nothing", problems[0].Text, StringComparison.Ordinal);
        Assert.Contains("prvReadtest_Setting", problems[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_file_has_a_content_type()
    {
        var problem = TheOneProblem(
            Valid with
            {
                ContentTypes = "<Default Extension=\"xml\" ContentType=\"a/b\" />",
            }
        );

        Assert.Equal("[Content_Types].xml", problem.Place.File);
        Assert.Contains("TestPlugins.dll", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_xml_is_refused_with_its_line()
    {
        var problem = Problems(Valid with { Entities = "<Entity>\n<oops" })[0];

        Assert.Equal("customizations.xml", problem.Place.File);
        Assert.True(problem.Place.Line > 1);
    }

    [Theory]
    [InlineData("0.9.0.0", true, 0x80048541)]
    [InlineData("1.1.0.0", false, 0x80048041)]
    [Trait("Fact", "27")]
    public void An_older_or_unmanaged_package_does_not_replace_a_managed_solution(
        string version,
        bool isManaged,
        uint code
    )
    {
        using var organization = new TestOrganization();

        var problem = TheOneProblem(
            organization.Emulator,
            Valid with
            {
                Version = version,
                IsManaged = isManaged,
            }
        );

        Assert.Equal(unchecked((int)code), problem.Code);
    }

    [Fact]
    public void A_managed_package_does_not_replace_an_unmanaged_solution()
    {
        using var organization = new TestOrganization(Valid with { IsManaged = false });

        Assert.Equal(unchecked((int)0x80048040), TheOneProblem(organization.Emulator, Valid).Code);
    }

    [Fact]
    public void Another_publisher_cannot_take_over_a_solution()
    {
        using var organization = new TestOrganization();

        Assert.Equal(
            unchecked((int)0x8004801C),
            TheOneProblem(organization.Emulator, Valid with { Publisher = "other" }).Code
        );
    }
}
