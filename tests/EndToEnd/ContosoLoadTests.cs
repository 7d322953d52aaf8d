using System.Linq;
using System.Text.Json;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>The public data pack: every row loaded with its history, every trap of it named.</summary>
public sealed class ContosoLoadTests(ContosoPack pack) : IClassFixture<ContosoPack>
{
    [SharedDataFact]
    public void Every_row_is_loaded_or_rejected_with_a_reason()
    {
        var load = pack.Load;

        Assert.Equal(5229, load.GetProperty("read").GetInt32());
        Assert.Equal(5229, load.GetProperty("loaded").GetInt32());
        Assert.Empty(load.GetProperty("rejections").EnumerateArray());
        Assert.All(load.GetProperty("files").EnumerateObject(), file => AssertAccounted(file.Value));
    }

    [SharedDataTheory]
    [InlineData("a date without a time", 1333)]
    [InlineData("closed without a close date", 45)]
    [InlineData("already in the last stage", 116)]
    [InlineData("revenue of 0", 18)]
    [InlineData("a blank 'Forecast category'", 3895)]
    [InlineData("with a topic that another row has too", 3707)]
    [InlineData("without an id of its own", 5229)]
    [InlineData("in no user row", 37)]
    [InlineData("a probability other than 100", 4659)]
    [InlineData("closed 30 or more in that quarter and lost none", 65)]
    [InlineData("estimated and actual revenue are equal", 1914)]
    [InlineData("without stage history", 5229)]
    [InlineData("on or after the as-of date", 1)]
    [InlineData("a currency sign or thousands separators", 209)]
    [InlineData("goal without a target", 11)]
    [InlineData("goal with a target of 0", 26)]
    public void Every_trap_of_the_data_is_named(string words, int rows)
    {
        var note = pack.Load.GetProperty("notes").EnumerateObject().Single(one => one.Name.Contains(words));

        Assert.Equal(rows, note.Value.GetInt32());
    }

    [SharedDataFact]
    public void Loading_again_changes_nothing()
    {
        var again = pack.LoadAgain;

        Assert.Equal(
            (0, 0, 5229),
            (
                again.GetProperty("loaded").GetInt32(),
                again.GetProperty("changed").GetInt32(),
                again.GetProperty("unchanged").GetInt32()
            )
        );
    }

    private static void AssertAccounted(JsonElement file)
    {
        long Count(string name) => file.GetProperty(name).GetInt64();

        Assert.Equal(
            Count("read"),
            Count("loaded") + Count("changed") + Count("unchanged") + Count("rejected")
        );
    }
}
