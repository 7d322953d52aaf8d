using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Migrations;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Tests.Domain.Migrations;

public sealed class StageMapTests
{
    private static readonly ProcessDefinition Target = Given.Definition();

    [Fact]
    public void Without_a_line_a_stage_stays_by_its_id_and_else_by_its_name()
    {
        var map = Read("");

        Assert.Equal("Develop", map.Find(Target, Given.Id(2), "Called otherwise")?.Name);
        Assert.Equal("Propose", map.Find(Target, Given.Id(77), " próPose ")?.Name);
        Assert.Null(map.Find(Target, Given.Id(77), "Unknown"));
        Assert.Null(map.Find(Target, null, ""));
    }

    [Fact]
    public void A_line_wins_by_name_or_id_and_may_be_about_no_stage_at_all()
    {
        var map = Read($"Develop = Close\n{Given.Id(3)} = Qualify\n = {Given.Id(4)}");

        Assert.Equal("Close", map.Find(Target, Given.Id(2), "develop")?.Name);
        Assert.Equal("Qualify", map.Find(Target, Given.Id(3), "Propose")?.Name);
        Assert.Equal("Close", map.Find(Target, null, "")?.Name);
    }

    [Fact]
    public void A_name_that_two_stages_have_says_nothing()
    {
        var data = Given.Process();
        data.Stages[3].Name = "Qualify";

        Assert.Null(Read("").Find(Given.Definition(data), null, "Qualify"));
    }

    private static StageMap Read(string text)
    {
        var problems = new List<DraftProblem>();
        var map = StageMap.Read(text, [Target], problems);
        Assert.Empty(problems.Select(problem => problem.ToString()));
        return map;
    }
}
