using System;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Process.Files;
using CsCheck;

namespace Crm.SalesProcess.Tests.Domain.Process.Files;

public sealed class ProcessDiffTests
{
    [Fact, Trait("Category", "Property")]
    public void A_process_differs_from_itself_in_nothing() =>
        RandomFiles.Any.Sample(file => Assert.Empty(Lines(file, file)));

    [Fact, Trait("Category", "Property")]
    public void What_is_gone_one_way_is_new_the_other_way() =>
        Gen.Select(RandomFiles.Any, RandomFiles.Any)
            .Sample(
                (one, other) =>
                    Assert.Equal(
                        Count(one, other, DifferenceKind.Added),
                        Count(other, one, DifferenceKind.Removed)
                    )
            );

    [Fact]
    public void Stages_and_rules_are_told_in_words()
    {
        var before = Told();
        var after = Told(file =>
        {
            file.AppliesTo =
                "<filter><condition attribute='estimatedvalue' operator='ge' value='10000' /></filter>";
            file.Approvers = "Role";
            file.ApproverName = "Deal Desk";
            file.Stages[0].Rules[0].Severity = "Warn";
            file.Stages[0].Rules[0].Columns = ["budgetamount", "need"];
            file.Stages[1].TargetDays = 10;
            file.Stages[1].Tasks = [new StageTaskData { Subject = "Call", DueDays = 2 }];
            file.CloseRules = [];
            file.Stages =
            [
                file.Stages[0],
                new StageFileData
                {
                    Id = Given.Id(9).ToString(),
                    Name = "Demo",
                    Probability = 40,
                    Rules = [Rule(8, "Seen", "Entry", "Confirmation")],
                },
                file.Stages[1],
            ];
        });

        Assert.Equal(
            [
                "- Rule 'Reason': losing, blocks: Description given",
                "~ Process: meant for was every opportunity, is Est. Revenue ≥ 10000",
                "~ Process: approvers was nobody, is role Deal Desk",
                "~ Rule 'Budget': severity was blocks, is warns",
                "~ Rule 'Budget': asks was Budget Amount given, is Budget Amount, Need given",
                "+ Stage 'Demo': after Qualify, probability 40 %",
                "+ Rule 'Seen': entering Demo, blocks: a confirmation",
                "~ Stage 'Propose': place was after Qualify, is after Demo",
                "~ Stage 'Propose': target days was no target, is 10 days",
                "~ Stage 'Propose': tasks was nothing, is Call (2 days)",
            ],
            Lines(before, after)
        );
    }

    [Fact]
    public void What_only_one_form_can_tell_is_no_difference()
    {
        var version = Told(file => (file.Description, file.Order) = (null, null));
        var draft = Told(file => (file.Description, file.Order) = ("New", 3));

        Assert.Empty(Lines(version, draft));
    }

    [Fact]
    public void A_filter_that_only_looks_different_is_no_difference()
    {
        var before = Told(file =>
            file.AppliesTo = "<filter><condition attribute='need' operator='null'/></filter>"
        );
        var after = Told(file =>
            file.AppliesTo =
                "<filter >\n<condition attribute=\"need\" operator=\"null\" ></condition></filter>"
        );

        Assert.Empty(Lines(before, after));
    }

    private static string[] Lines(ProcessFileData before, ProcessFileData after) =>
        [.. ProcessDiff.Of(before, after, Given.Scope).Select(difference => difference.ToString())];

    private static int Count(ProcessFileData before, ProcessFileData after, DifferenceKind kind) =>
        ProcessDiff.Of(before, after, Given.Scope).Count(difference => difference.Kind == kind);

    private static ProcessFileData Told(Action<ProcessFileData>? change = null)
    {
        var file = new ProcessFileData
        {
            Id = Given.Id(1).ToString(),
            Name = "B2B",
            Stages =
            [
                new StageFileData
                {
                    Id = Given.Id(2).ToString(),
                    Name = "Qualify",
                    Probability = 20,
                    Rules = [Rule(3, "Budget", "Exit", "RequiredColumns", "budgetamount")],
                },
                new StageFileData
                {
                    Id = Given.Id(4).ToString(),
                    Name = "Propose",
                    Probability = 60,
                },
            ],
            CloseRules = [Rule(5, "Reason", "Lose", "RequiredColumns", "description")],
        };
        change?.Invoke(file);
        return file;
    }

    private static RuleFileData Rule(
        int id,
        string name,
        string direction,
        string kind,
        params string[] columns
    ) =>
        new()
        {
            Id = Given.Id(id).ToString(),
            Name = name,
            Direction = direction,
            Kind = kind,
            Severity = nameof(Severity.Block),
            Columns = columns,
        };
}
