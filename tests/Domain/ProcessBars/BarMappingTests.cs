using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.ProcessBars;

namespace Crm.SalesProcess.Tests.Domain.ProcessBars;

public sealed class BarMappingTests
{
    private static readonly FlowStage[] Flow =
    [
        new(Given.Id(11), "Qualify"),
        new(Given.Id(12), "Develop"),
        new(Given.Id(13), "Close"),
    ];

    [Fact]
    public void An_id_counts_more_than_a_name()
    {
        var process = Mapped(("Develop", 11), ("", 0), ("", 0), ("", 0));

        Assert.Equal(Given.Id(11), new BarMapping(process, Flow).Find(process.Stages[0])?.Id);
    }

    [Fact]
    public void An_id_of_another_flow_leaves_it_to_the_name()
    {
        var process = Mapped(("DEVELOP ", 99), ("", 0), ("", 0), ("", 0));

        Assert.Equal(Given.Id(12), new BarMapping(process, Flow).Find(process.Stages[0])?.Id);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(4, 3)]
    public void Of_stages_that_share_one_the_present_or_nearest_is_meant(int present, int meant)
    {
        var process = Mapped(("Qualify", 0), ("Develop", 0), ("Develop", 0), ("Close", 0));

        var found = new BarMapping(process, Flow).Find(Given.Id(12), process.Stages[present - 1]);

        Assert.Equal(meant, found?.Ordinal);
    }

    [Fact]
    public void A_stage_that_nothing_corresponds_to_means_nothing()
    {
        var process = Mapped(("Qualify", 0), ("", 0), ("Close", 0), ("Close", 0));
        var mapping = new BarMapping(process, Flow);

        Assert.Null(mapping.Find(Given.Id(12), process.FirstStage));
        Assert.Null(mapping.Find(process.Stages[1]));
        Assert.Equal([Given.Id(11), Given.Id(13)], mapping.Order);
    }

    private static ProcessDefinition Mapped(params (string Name, int Id)[] stages)
    {
        var data = Given.Process();
        foreach (var (stage, given) in data.Stages.Zip(stages))
        {
            stage.BpfStageName = given.Name;
            stage.BpfStageId = given.Id == 0 ? "" : Given.Id(given.Id).ToString();
        }
        return Given.Definition(data);
    }
}
