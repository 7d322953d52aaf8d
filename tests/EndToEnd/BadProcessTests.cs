using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Cli.Processes;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>Process files that cannot be published: the place of the mistake, and no row is written.</summary>
public sealed class BadProcessTests(ReadyOrganisation ready) : IClassFixture<ReadyOrganisation>
{
    private static readonly string Sample = File.ReadAllText(ReadyOrganisation.Process);

    [Fact]
    public void A_process_file_cut_off_at_any_byte_is_refused_with_its_line()
    {
        using var scratch = new Scratch();
        var whole = Encoding.UTF8.GetBytes(Sample.TrimEnd());
        for (var length = 0; length < whole.Length; length++)
        {
            var file = scratch.Write("cut.json", whole.AsSpan(0, length));

            var refusal = Assert.Throws<UsageException>(() => ProcessFile.Read(file));

            Assert.Matches(@"^The process file '.*' is not JSON at line \d+, column \d+: ", refusal.Message);
        }
    }

    [Fact]
    public async Task A_process_file_that_lost_its_last_brace_leaves_the_organisation_as_it_was()
    {
        using var scratch = new Scratch();
        var emulator = ready.CopyTo(scratch);
        var file = scratch.Write("cut.json", Sample.TrimEnd()[..^1]);
        var before = scratch.Content();

        await CommandLine.Refuse("publish", file, "--emulator", emulator);

        Assert.Equal(before, scratch.Content());
    }

    [Theory]
    [InlineData("\"stages\"", "\"stagez\"", "• stagez: there is no such member, only format, id, name,")]
    [InlineData(
        "\"Exit\"",
        "\"Exat\"",
        "• stages[0].rules[0].direction: 'Exat' is none of Entry, Exit, Win, Lose."
    )]
    [InlineData("\"Exit\"", "725500001", "• stages[0].rules[0].direction: it is not a text.")]
    [InlineData(
        "\"probability\": ",
        "\"probability\": 1.5, \"x\": ",
        "• stages[0].probability: 1.5 is no whole number from 0 to 100."
    )]
    [InlineData("\"order\": ", "\"name\": \"twice\", \"order\": ", "is not JSON at line ")]
    [InlineData("\"name\": ", "\"name\": null, \"n\": ", "• name: it is missing.")]
    [InlineData("\"stages\": [", "\"stages\": [null,", "• stages[0]: it is not an object in braces.")]
    public async Task A_process_file_that_does_not_fit_is_refused_with_its_place(
        string text,
        string by,
        string problem
    ) => await Refused(text, by, problem);

    [Theory]
    [InlineData("<condition", "<conditoin", "the element <conditoin> does not belong in a filter")]
    [InlineData("operator='eq'", "operator='equals'", "equals")]
    [InlineData("</filter>", "", "is not well-formed XML")]
    public async Task A_typo_in_the_filter_of_a_rule_is_refused_with_the_name_of_the_rule(
        string text,
        string by,
        string problem
    )
    {
        var run = await Refused(text, by, problem);

        Assert.StartsWith("SP2001: This process cannot be published yet:", run.Error);
        Assert.Matches("\n• Rule '.+': in its filter ", run.Error);
    }

    [Theory]
    [InlineData("\"budgetamount\"", "\"budgetamout\"", "Rule 'Budget is known'", "'budgetamout'")]
    [InlineData(
        "'decisionmaker'",
        "'csp_nothing'",
        "Rule 'Decision maker is known': in its filter",
        "'csp_nothing'"
    )]
    public async Task An_unknown_column_is_refused_with_rule_and_column(
        string text,
        string by,
        string rule,
        string column
    )
    {
        var run = await Refused(text, by, $"the opportunity has no column {column} that rules can use.");

        Assert.StartsWith($"SP2001: This process cannot be published yet:\n• {rule}", run.Error);
    }

    [Fact]
    public async Task A_column_of_a_solution_may_be_in_a_rule()
    {
        using var scratch = new Scratch();
        var changed = Sample.Replace("\"budgetamount\"", "\"csp_backreason\"", StringComparison.Ordinal);

        var run = await CommandLine.Succeed(
            "publish",
            scratch.Write("process.json", changed),
            "--emulator",
            ready.CopyTo(scratch)
        );

        Assert.StartsWith("Published 'B2B sales' as version 2.", run.Output);
    }

    private async Task<CommandLine> Refused(string text, string by, string problem)
    {
        using var scratch = new Scratch();
        var emulator = ready.CopyTo(scratch);
        Assert.Contains(text, Sample, StringComparison.Ordinal);
        var file = scratch.Write("process.json", Sample.Replace(text, by, StringComparison.Ordinal));
        var before = ReadyOrganisation.RowsIn(emulator);

        var run = await CommandLine.Refuse("publish", file, "--emulator", emulator);

        Assert.Contains(problem, run.Error);
        Assert.Equal(before, ReadyOrganisation.RowsIn(emulator));
        return run;
    }
}
