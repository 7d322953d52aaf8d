using System;
using System.Linq;
using System.Text.Json;

namespace Crm.SalesProcess.Tests.EndToEnd;

public sealed class MessyPackTests(MessyPack pack) : IClassFixture<MessyPack>
{
    [Fact]
    public void Every_row_of_every_file_is_accounted_for()
    {
        foreach (var file in pack.Load.GetProperty("files").EnumerateObject())
        {
            long Count(string name) => file.Value.GetProperty(name).GetInt64();
            Assert.Equal(Count("read"), Count("loaded") + Count("rejected") + Count("unchanged"));
        }
        Assert.Equal(
            [
                ("changes.csv", 6),
                ("gates.csv", 9),
                ("goals.csv", 13),
                ("opportunities.csv", 20),
                ("stages.csv", 13),
                ("users.csv", 5),
            ],
            pack.Load.GetProperty("files")
                .EnumerateObject()
                .Select(file => (file.Name, file.Value.GetProperty("read").GetInt32()))
        );
    }

    [Theory]
    [InlineData(
        "opportunities.csv,5,Id,2,\"The key comes twice: line 4 has it with other values, which were loaded.\""
    )]
    [InlineData("opportunities.csv,17,Id,2,The key comes twice: line 4 has it with the same values.")]
    [InlineData("opportunities.csv,6,Amount,-5,Amount is a negative amount.")]
    [InlineData(
        "opportunities.csv,8,Stage,Haggling,\"Stage is not in the map (it knows Qualify, Develop, Propose, Close).\""
    )]
    [InlineData(
        "opportunities.csv,12,Created,soon,Created is no date in one of the map's formats (yyyy-MM-dd or dd.MM.yyyy HH:mm)."
    )]
    [InlineData("opportunities.csv,14,,,\"The row cannot be read: it has 13 fields, the header has 11.\"")]
    [InlineData(
        "opportunities.csv,15,,,The row cannot be read: a quotation mark stands in the middle of a field."
    )]
    [InlineData("opportunities.csv,18,Owner,,Owner is empty.")]
    [InlineData("opportunities.csv,19,Created,1899-12-31,Created is before 1900.")]
    [InlineData("opportunities.csv,20,Amount,1000000000001,Amount is more than a million million.")]
    [InlineData("opportunities.csv,22,,Ice,events[1].on: 2999-01-01T00:00:00Z lies in the future")]
    [InlineData("stages.csv,4,,2,The row repeats line 3.")]
    [InlineData("stages.csv,5,,2,\"The row enters Develop, where the opportunity is already.\"")]
    [InlineData("stages.csv,11,,99,No opportunity with this key was loaded.")]
    [InlineData(
        "stages.csv,13,When,yesterday,When is no date in one of the map's formats (yyyy-MM-dd or dd.MM.yyyy HH:mm)."
    )]
    [InlineData("stages.csv,14,,6,\"The row says Won, but the opportunity is Open.\"")]
    [InlineData("changes.csv,7,,98,No opportunity with this key was loaded.")]
    [InlineData("users.csv,6,Name,Rita Rep,The row was left out: this person has a row already.")]
    [InlineData("gates.csv,4,,2,The row repeats line 2.")]
    [InlineData(
        "gates.csv,6,,2,\"The row is about the gate of Propose, but the opportunity was in Develop then.\""
    )]
    [InlineData("gates.csv,7,,2,The opportunity was in no stage then.")]
    [InlineData("gates.csv,8,Verdict,Perhaps,\"Verdict is not in the map (it knows No, Let).\"")]
    [InlineData("gates.csv,10,,97,No opportunity with this key was loaded.")]
    [InlineData("goals.csv,5,Goal,Rita again,line 4 has a target for the same scope and period already.")]
    [InlineData("goals.csv,8,How much,-1,How much is a negative amount.")]
    [InlineData("goals.csv,9,How much,many,How much is no amount in the map's format.")]
    [InlineData(
        "goals.csv,10,To,2026-04-30,\"To and From (2026-02-15) are no month, quarter or year of the organisation.\""
    )]
    [InlineData(
        "goals.csv,11,To,2026-01-01,\"To and From (2026-03-31) are no month, quarter or year of the organisation.\""
    )]
    [InlineData(
        "goals.csv,12,From,soon,From is no date in one of the map's formats (yyyy-MM-dd or dd.MM.yyyy HH:mm)."
    )]
    [InlineData("goals.csv,13,Who,,Who is empty.")]
    [InlineData("goals.csv,14,Kind,Calls,Kind is not in the map (it knows Sales).")]
    public void What_is_wrong_stands_in_the_rejects_with_place_value_and_reason(string line) =>
        Assert.Contains(line, pack.Rejects);

    [Fact]
    public void A_text_that_does_not_fit_is_rejected_whole() =>
        Assert.Single(
            pack.Rejects,
            line =>
                line.StartsWith("opportunities.csv,21,Topic,xxx")
                && line.EndsWith("Topic is longer than 300 characters.")
        );

    [Theory]
    [InlineData("byte order mark", 1)]
    [InlineData("read as Windows-1252", 1)]
    [InlineData("closed without a close date", 1)]
    [InlineData("without a currency", 1)]
    [InlineData("with a manager who is in no user row", 1)]
    [InlineData("owned by somebody who has left", 1)]
    [InlineData("in no user row: created with default roles", 1)]
    [InlineData("a currency sign or thousands separators", 2)]
    [InlineData("starts mid-way: the stage before counts", 1)]
    [InlineData("starts after the creation", 1)]
    [InlineData("counts as reopened at that moment", 1)]
    [InlineData("ends in another value than the row has", 1)]
    [InlineData("does not start where the one before ended", 1)]
    [InlineData("a field that the map ignores (Colour)", 1)]
    [InlineData("goal without a target", 1)]
    [InlineData("goal with a target of 0", 1)]
    [InlineData("is part of one that is not in the file", 1)]
    public void What_was_assumed_is_noted(string words, int rows)
    {
        var note = pack.Load.GetProperty("notes").EnumerateObject().Single(one => one.Name.Contains(words));

        Assert.Equal(rows, note.Value.GetInt32());
    }

    [Fact]
    public void Text_comes_through_as_it_was_meant()
    {
        Assert.Contains(pack.Rows, row => row.StartsWith("account") && row.Contains("Café Zürich"));
        Assert.Contains(
            pack.Rows,
            row => row.StartsWith("opportunity") && row.Contains("Machines,\nwith service")
        );
    }

    [Fact]
    public void What_gates_said_is_one_row_for_each_time_they_were_asked()
    {
        var evaluations = pack.Rows.Where(row => row.StartsWith("csp_gateevaluation:")).ToList();

        Assert.Equal(3, evaluations.Count);
        Assert.Single(
            evaluations,
            row =>
                row.Contains("Qualify › Develop: Blocked")
                && row.Contains("Need is known")
                && row.Contains("Budget is known")
        );
        Assert.Single(evaluations, row => row.Contains("Qualify › Develop: Overridden"));
        Assert.Single(evaluations, row => row.Contains("Propose: Blocked"));
    }

    [Fact]
    public void Loading_it_again_changes_nothing()
    {
        var files = pack.Again.GetProperty("files").EnumerateObject();

        Assert.All(files, file => Assert.Equal(0, Sum(file.Value, "loaded", "changed")));
        Assert.Equal(
            pack.Load.GetProperty("rejectedRows").GetInt32(),
            pack.Again.GetProperty("rejectedRows").GetInt32()
        );
    }

    private static long Sum(JsonElement file, params string[] names) =>
        names.Sum(name => file.GetProperty(name).GetInt64());
}
