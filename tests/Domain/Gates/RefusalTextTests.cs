using System;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Tests.Domain.Gates;

public sealed class RefusalTextTests
{
    [Theory]
    [InlineData(8, 10, 8)]
    [InlineData(9, 10, 7)]
    [InlineData(30, 10, 7)]
    public void A_refusal_has_ten_lines_at_most(int rules, int lines, int shown)
    {
        var process = Given.Definition([
            .. Enumerable.Range(1, rules).Select(_ => Given.Requires(GateDirection.Exit, 1, "budgetamount")),
        ]);

        var text = Refusal(process, 1033).Split('\n');

        Assert.Equal(lines, text.Length);
        Assert.Equal(shown, text.Count(line => line.StartsWith("• Enter", StringComparison.Ordinal)));
        Assert.Equal(shown < rules, text.Contains($"• and {rules - shown} more"));
    }

    [Fact]
    public void Whoever_has_approvers_is_told_of_the_way_to_them()
    {
        var data = Given.Process();
        data.Rules = [Given.Requires(GateDirection.Exit, 1, "budgetamount")];
        data.ApproverKind = (int)ApproverKind.ManagerChain;

        Assert.EndsWith(
            "Fix these on the form, or ask your manager for an override (Sales Process › Request override).",
            Refusal(Given.Definition(data), 1033),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        1031,
        "Diese Verkaufschance kann noch nicht von Qualify nach Develop wechseln.\n• Tragen Sie das Budget ein. (Budget Amount)\nHolen Sie das im Formular nach."
    )]
    [InlineData(
        1036,
        "Cette opportunité ne peut pas encore passer de Qualify à Develop.\n• Enter budgetamount. (Budget Amount)\nComplétez ces points dans le formulaire."
    )]
    [InlineData(
        1041,
        "This opportunity cannot move from Qualify to Develop yet.\n• Enter budgetamount. (Budget Amount)\nFix these on the form."
    )]
    public void A_refusal_speaks_the_language_of_the_user_as_far_as_it_can(int language, string text)
    {
        var rule = Given.Requires(GateDirection.Exit, 1, "budgetamount");
        rule.Messages = [new MessageData { Language = 1031, Text = "Tragen Sie das Budget ein." }];

        Assert.Equal(text, Refusal(Given.Definition(rule), language));
    }

    [Theory]
    [InlineData(1031)]
    [InlineData(1033)]
    [InlineData(1036)]
    public void Every_language_has_a_sentence_for_every_refusal(int language)
    {
        var process = Given.Definition(
            Given.Requires(GateDirection.Entry, 2, "budgetamount"),
            Given.Requires(GateDirection.Win, 0, "budgetamount"),
            Given.Requires(GateDirection.Lose, 0, "budgetamount")
        );
        StageMove[] moves =
        [
            StageMove.Start(process.Stages[1]),
            StageMove.Win(process.Stages[0]),
            StageMove.Lose(process.Stages[0]),
            StageMove.Between(process.Stages[0], process.Stages[3]),
        ];

        var texts = moves.Select(move => Evaluate(process, move).ViolationsIn(language)[0].Text).ToArray();

        Assert.Equal(moves.Length, texts.Select(text => text.Split('\n')[0]).Distinct().Count());
        Assert.All(texts, text => Assert.DoesNotContain("{", text, StringComparison.Ordinal));
    }

    private static string Refusal(ProcessDefinition process, int language)
    {
        var move = StageMove.Between(process.Stages[0], process.Stages[1]);
        return Evaluate(process, move).ViolationsIn(language)[0].Text;
    }

    private static GateReport Evaluate(ProcessDefinition process, StageMove move) =>
        Gate.Evaluate(process, new Attempt(move, Given.Values(), process.At(Given.Now)), new GivenFacts());
}
