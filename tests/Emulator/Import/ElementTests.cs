using System;
using System.Linq;
using Crm.SalesProcess.Tests.Emulator.Packages;
using static Crm.SalesProcess.Tests.Emulator.Import.Refused;

namespace Crm.SalesProcess.Tests.Emulator.Import;

/// <summary>Names and order of the elements of <c>customizations.xml</c>.</summary>
public sealed class ElementTests
{
    [Theory]
    [InlineData(
        "</Roles><Rolse /><Roles>",
        "<Rolse> is not known in <ImportExportXml>. Did you mean <Roles>?"
    )]
    [InlineData("</Roles><Nonsense /><Roles>", "<Nonsense> is not known in <ImportExportXml>.")]
    public void A_section_is_known(string inserted, string text)
    {
        var problems = Problems(Valid with { Roles = inserted });

        Assert.Contains(problems, problem => problem.Text == text && problem.Code == Invalid);
    }

    [Fact]
    public void Sections_stand_in_the_order_of_exports()
    {
        var package = Valid with
        {
            WebResources = "</WebResources><Templates /><Languages /><CustomControls /><WebResources>",
        };

        var problems = Problems(package).Select(problem => problem.Text);

        Assert.Equal(
            [
                "<WebResources> stands 2 times; every section stands once.",
                "<Templates> stands after <WebResources>, which it has to stand before.",
                "<CustomControls> stands after <Languages>, which it has to stand before.",
            ],
            problems
        );
    }

    [Theory]
    [InlineData(
        "<LogicalName>test_note</LogicalName>",
        "<LogicalNmae>x</LogicalNmae>",
        "<LogicalNmae> is not known in <attribute>. Did you mean <LogicalName>?"
    )]
    [InlineData(
        "<LogicalName>test_note</LogicalName>",
        "<MaxLength>1</MaxLength>",
        "<MaxLength> stands 2 times; every element stands once."
    )]
    [InlineData(
        "<OwnershipTypeMask>UserOwned</OwnershipTypeMask>",
        "<IsSecret>1</IsSecret>",
        "<IsSecret> is not known in <entity>."
    )]
    public void An_element_of_a_table_is_known_and_stands_once(string beside, string inserted, string text)
    {
        var problem = TheOneProblem(
            Valid with
            {
                Entities = Valid.Entities.Replace(beside, beside + inserted, StringComparison.Ordinal),
            }
        );

        Assert.Equal((Invalid, text), (problem.Code, problem.Text));
    }

    [Fact]
    public void An_element_of_a_step_is_known()
    {
        var step = new TestStep("TraceContext", "Create", 20)
        {
            Filter = "</FilteringAttributes><Speed>1</Speed><FilteringAttributes>",
        };

        Assert.Contains(
            Problems(Valid.With(step)),
            problem => problem.Text == "<Speed> is not known in <SdkMessageProcessingStep>."
        );
    }

    private const int Invalid = unchecked((int)0x8004801A);
}
