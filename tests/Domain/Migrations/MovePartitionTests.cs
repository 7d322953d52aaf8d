using System;
using System.Linq;
using Crm.SalesProcess.Domain.Migrations;

namespace Crm.SalesProcess.Tests.Domain.Migrations;

public sealed class MovePartitionTests
{
    [Fact]
    public void A_job_moves_a_hundred_opportunities_at_most()
    {
        var problem = Assert.Throws<FormatException>(() => MovePartition.Read(Of(101)));

        Assert.Equal("it moves 100 opportunities at most", problem.Message);
        Assert.Equal(100, MovePartition.Read(Of(100)).Opportunities.Length);
        Assert.Null(MovePartition.Read(Of(1)).Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"stage\":\"Second\",\"opportunities\":[]}")]
    public void What_is_no_partition_is_refused(string text)
    {
        var problem = Assert.Throws<FormatException>(() => MovePartition.Read(text));

        Assert.Equal("its partition cannot be read", problem.Message);
    }

    private static string Of(int opportunities)
    {
        var ids = Enumerable.Range(0, opportunities).Select(_ => $"\"{Guid.NewGuid()}\"");
        return $$"""{"stage":"{{Guid.NewGuid()}}","opportunities":[{{string.Join(",", ids)}}]}""";
    }
}
