using System;
using System.IO;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using static Crm.SalesProcess.Tests.Emulator.Import.Refused;

namespace Crm.SalesProcess.Tests.Emulator.Import;

/// <summary>Assemblies, steps, images and custom APIs that an import refuses.</summary>
public sealed class PluginRefusalTests
{
    [Fact]
    [Trait("Fact", "27")]
    public void A_zip_without_the_assembly_is_refused()
    {
        var problem = TheOneProblem(Valid with { Assembly = null });

        Assert.Equal("customizations.xml", problem.Place.File);
        Assert.StartsWith("PluginAssembly", problem.Place.Element, StringComparison.Ordinal);
        Assert.Contains("is missing from the zip", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_on_a_missing_column_is_refused_with_step_and_column()
    {
        var step = new TestStep("TraceContext", "Update", 20) { Filter = "test_name,test_nam" };

        var problem = TheOneProblem(Valid.With(step));

        Assert.Equal(unchecked((int)0x80041103), problem.Code);
        Assert.Contains("'test_nam'", problem.Text, StringComparison.Ordinal);
        Assert.Contains(step.Name, problem.Place.Element, StringComparison.Ordinal);
        Assert.True(problem.Place.Line > 1);
    }

    [Theory]
    [InlineData(15, 0, 0x80044184)]
    [InlineData(30, 0, 0x80044184)]
    [InlineData(20, 1, 0x80044170)]
    [InlineData(40, 2, 0x80044170)]
    public void A_step_has_a_stage_and_mode_that_go_together(int stage, int mode, uint code)
    {
        var problem = TheOneProblem(
            Valid.With(new TestStep("TraceContext", "Update", stage) { Mode = mode })
        );

        Assert.Equal(unchecked((int)code), problem.Code);
    }

    [Theory]
    [InlineData("Update", 20, 0, "id", 0x8004416B)]
    [InlineData("Create", 40, 1, "Target", 0x8004416B)]
    [InlineData("Update", 20, 1, "Target", 0x8004416E)]
    [InlineData("Create", 40, 0, "id", 0x8004416D)]
    [InlineData("Delete", 40, 1, "Target", 0x8004416D)]
    [InlineData("Retrieve", 40, 0, "Target", 0x80044189)]
    [InlineData("Win", 40, 0, "Target", 0x80044189)]
    [InlineData("Lose", 40, 1, "Target", 0x80044189)]
    [Trait("Fact", "8")]
    public void An_image_fits_its_message(string message, int stage, int type, string parameter, uint code)
    {
        var step = new TestStep("TraceContext", message, stage)
        {
            Table = message == "Win" ? "opportunity" : "test_thing",
            Images = [("image", type, parameter, "")],
        };

        Assert.Equal(unchecked((int)code), TheOneProblem(Valid.With(step)).Code);
    }

    [Fact]
    public void An_image_names_columns_that_exist()
    {
        var step = new TestStep("TraceContext", "Update", 20) { Images = [("image", 0, "Target", "test_x")] };

        Assert.Contains("image 'image'", TheOneProblem(Valid.With(step)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_is_registered_on_a_message_and_table_that_exist()
    {
        var package = Valid.With(
            new TestStep("TraceContext", "Explode", 20),
            new TestStep("TraceContext", "Upsert", 20),
            new TestStep("TraceContext", "Create", 20) { Table = "test_unknown" }
        );

        Assert.Equal(
            [unchecked((int)0x80048016), unchecked((int)0x80048016), unchecked((int)0x80041102)],
            Problems(package).Select(problem => problem.Code)
        );
    }

    [Fact]
    public void A_step_runs_as_a_user_who_exists()
    {
        var problem = TheOneProblem(
            Valid.With(new TestStep("TraceContext", "Create", 20) { RunAs = "Nobody" })
        );

        Assert.Contains("'Nobody'", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_declared_class_is_in_the_assembly_and_a_plugin()
    {
        var missing = TheOneProblem(Valid with { ExtraPluginType = TestPackage.TypeXml("Missing") });
        var wrong = Problems(Valid with { ExtraPluginType = TestPackage.TypeXml("NotAPlugin") });

        Assert.Equal(unchecked((int)0x8004418B), missing.Code);
        Assert.Contains(wrong, problem => problem.Code == unchecked((int)0x8004418C));
    }

    [Fact]
    public void An_assembly_has_the_name_that_is_declared()
    {
        var other = PluginAssembly.FullName.Replace("1.0.0.0", "2.0.0.0", StringComparison.Ordinal);

        var problem = TheOneProblem(Valid with { AssemblyFullName = other });

        Assert.Contains(other, problem.Text, StringComparison.Ordinal);
        Assert.Contains(PluginAssembly.FullName, problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fact", "18")]
    public void An_assembly_is_signed_and_built_for_the_framework()
    {
        var unsigned = File.ReadAllBytes(typeof(RefusalTests).Assembly.Location);

        var codes = Problems(Valid with { Assembly = unsigned }).Select(problem => problem.Code).ToList();

        Assert.Contains(unchecked((int)0x8004416C), codes);
        Assert.Contains(unchecked((int)0x80044191), codes);
    }

    [Fact]
    public void A_custom_api_runs_a_plugin_and_asks_for_a_privilege_that_exist()
    {
        var problems = Problems(
            Valid with
            {
                Files = TestApi.Files("prvReadNothing", "NoSuchPlugin", "test_nowhere"),
            }
        );

        Assert.Equal(3, problems.Length);
        Assert.All(
            problems,
            problem => Assert.Equal("customapis/test_Echo/customapi.xml", problem.Place.File)
        );
    }

    [Fact]
    public void The_same_assembly_cannot_be_registered_under_another_id()
    {
        using var organization = new TestOrganization();

        var problem = TheOneProblem(organization.Emulator, Valid with { AssemblyId = TestId.Of("other") });

        Assert.Equal(unchecked((int)0x8004417B), problem.Code);
    }

    [Fact]
    [Trait("Fact", "27")]
    public void An_installed_plugin_type_cannot_be_taken_out()
    {
        using var organization = new TestOrganization(
            Valid with
            {
                ExtraPluginType = TestPackage.TypeXml("UpdateOther"),
            }
        );

        Assert.Equal(unchecked((int)0x80048071), TheOneProblem(organization.Emulator, Valid).Code);
    }

    [Fact]
    [Trait("Fact", "18")]
    public void An_assembly_has_at_most_16_MB()
    {
        var large = new byte[16 * 1024 * 1024 + 1];
        PluginAssembly.Content.CopyTo(large, 0);

        var problem = TheOneProblem(Valid with { Assembly = large });

        Assert.Equal(unchecked((int)0x8004418F), problem.Code);
    }
}
