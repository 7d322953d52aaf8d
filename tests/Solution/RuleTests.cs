using System.IO;
using System.Linq;
using Crm.SalesProcess.Cli.Checking;

namespace Crm.SalesProcess.Tests.Solution;

/// <summary>Every rule finds the fault it is there for.</summary>
public sealed class RuleTests
{
    private const string Stage = "Entities/csp_SalesStage/Entity.xml";

    /// <summary>Rule, file, text there, what is planted instead.</summary>
    public static TheoryData<string, string, string, string> Faults
    {
        get
        {
            var faults = new TheoryData<string, string, string, string>();
            foreach (
                var (rule, file, old, planted) in TableFaults
                    .All.Concat(ScreenFaults.All)
                    .Concat(RegistrationFaults.All)
            )
            {
                faults.Add(rule, file, old, planted);
            }
            return faults;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_planted_fault_is_found_by_its_rule(string rule, string file, string old, string planted)
    {
        using var copy = new SolutionCopy();

        var findings = copy.Replace(file, old, planted).Findings();

        Assert.Contains(rule, findings.Select(f => f.Rule));
    }

    [Fact]
    public void A_second_parental_relationship_is_found()
    {
        using var copy = new SolutionCopy();
        var file = Path.Combine(copy.Folder, "Other/Relationships/Team.xml");
        var parental = File.ReadAllText(file)
            .Replace("NoCascade", "Cascade")
            .Replace("RemoveLink", "Cascade");

        var findings = copy.Write("Other/Relationships/Team.xml", parental).Findings();

        Assert.Equal(8, findings.Count(f => f.Rule == "one-parent"));
    }

    [Fact]
    public void No_rule_is_left_without_a_planted_fault()
    {
        string[] elsewhere =
        [
            "unknown-element",
            "missing-element",
            "invalid-value",
            "unique-ids",
            "form-columns",
            "one-parent",
            "not-built",
            "zip-complete",
        ];

        var planted = Faults.Select(f => (string)f[0]).Concat(elsewhere);

        Assert.Equal(SolutionCheck.Rules.Select(r => r.Code).Order(), planted.Distinct().Order());
    }

    [Fact]
    public void A_finding_names_its_place_and_a_way_to_fix_it()
    {
        using var copy = new SolutionCopy();
        copy.Replace(Stage, "<RequiredLevel>none", "<RequirdLevel>none")
            .Replace(Stage, "none</RequiredLevel>", "none</RequirdLevel>");

        var finding = copy.Findings().First(f => f.Rule == "unknown-element");

        Assert.Equal(
            new Finding(
                "unknown-element",
                Stage,
                20,
                "Entity[csp_SalesStage]/EntityInfo/entity[csp_SalesStage]/attributes/attribute[CreatedBy]/RequirdLevel",
                "<RequirdLevel> does not belong here.",
                "Did you mean RequiredLevel?"
            ),
            finding
        );
    }
}
