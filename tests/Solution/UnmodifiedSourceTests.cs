using System.IO;
using System.Linq;
using Crm.SalesProcess.Cli.Checking;

namespace Crm.SalesProcess.Tests.Solution;

public sealed class UnmodifiedSourceTests
{
    [Fact]
    public void The_source_has_no_findings()
    {
        var findings = SolutionCheck.Of(Path.Combine(SharedData.Checkout, "Solution"));

        Assert.Empty(findings);
    }

    [Fact]
    public void Every_rule_has_a_code_of_its_own_and_a_title()
    {
        var rules = SolutionCheck.Rules;

        Assert.Equal(rules.Count, rules.Select(r => r.Code).Distinct().Count());
        Assert.All(rules, r => Assert.Matches("^[a-z]+(-[a-z]+)*$", r.Code));
        Assert.All(rules, r => Assert.EndsWith(".", r.Title));
    }
}
