using System;
using System.Linq;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Tests.Domain.Process;

/// <summary>Definitions that must never reach reps, each with the sentence that its owner reads.</summary>
public sealed class BadDefinitionTests
{
    [Fact]
    public void Limits_that_no_count_can_meet_are_refused() =>
        Assert.Equal(
            ["Rule 'Calls': it asks for at least 3 and at most 2 rows."],
            Problems(draft => draft.Rules = [Related(3, 2)])
        );

    [Fact]
    public void Limits_that_any_count_meets_are_refused() =>
        Assert.Equal(
            ["Rule 'Calls': any number of rows meets it: give at least or at most."],
            Problems(draft => draft.Rules = [Related(0, RuleData.AnyNumber)])
        );

    [Fact]
    public void An_exempt_role_must_exist()
    {
        var rule = Given.Requires(GateDirection.Exit, 1, "name");
        rule.ExemptRoles = ["Deal Desk", "Deal Desc"];

        Assert.Equal(
            ["Rule 'Required name': it exempts the security role 'Deal Desc', which does not exist."],
            Problems(draft => draft.Rules = [rule])
        );
    }

    [Theory]
    [InlineData(725500000, "Boss", "the manager chain needs no name; clear it")]
    [InlineData(725500001, "Deal Desc", "there is no security role 'Deal Desc'")]
    [InlineData(725500002, "Director", "there is no team 'Director'")]
    public void Approvers_must_exist(int kind, string name, string problem) =>
        Assert.Equal(
            [$"Process, approvers: {problem}."],
            Problems(draft =>
            {
                draft.ApproverKind = kind;
                draft.ApproverName = name;
            })
        );

    [Fact]
    public void An_approval_needs_somebody_who_can_give_it()
    {
        var rule = Given.Requires(GateDirection.Exit, 1);
        rule.Kind = (int)GateKind.Approval;

        Assert.Equal(
            [
                "Process, approvers: rules ask for an approval, but nobody is named who may give it; choose approvers.",
            ],
            Problems(draft => draft.Rules = [rule])
        );
    }

    [Fact]
    public void A_process_bar_table_is_for_a_process_bar_in_step() =>
        Assert.Equal(
            [
                "Process: it names the process bar table 'new_renewal', but the process bar is not kept in step.",
            ],
            Problems(draft => draft.BpfTable = "new_renewal")
        );

    [Fact]
    public void A_stage_needs_its_process_bar_stage_while_they_are_kept_in_step() =>
        Assert.Equal(
            [
                "Stage 'Close': the process bar is kept in step, but no stage of it corresponds to this one.",
                "Stage 'Close': its process bar stage id 'four' is no id.",
            ],
            Problems(draft =>
                {
                    draft.BpfSync = true;
                    Array.ForEach(draft.Stages, stage => stage.BpfStageName = stage.Name);
                    draft.Stages[3].BpfStageName = "";
                    draft.Stages[3].BpfStageId = " ";
                })
                .Concat(Problems(draft => draft.Stages[3].BpfStageId = "four"))
        );

    [Fact]
    public void A_stage_that_advances_by_itself_needs_a_rule_that_says_when() =>
        Assert.Equal(
            [
                "Stage 'Qualify': it advances automatically, but no blocking rule on its exit or the next entry says when.",
                "Stage 'Close': it advances automatically, but no stage follows.",
            ],
            Problems(draft => (draft.Stages[0].AutoAdvance, draft.Stages[3].AutoAdvance) = (true, true))
        );

    [Theory]
    [InlineData(GateDirection.Exit, 1)]
    [InlineData(GateDirection.Entry, 2)]
    public void Whoever_lets_a_stage_advance_is_told_what_else_it_takes(GateDirection direction, int stage) =>
        Assert.Equal(
            [
                "Stage 'Qualify': it advances when somebody saves an opportunity only after 'salesprocess register-steps --auto-advance' has been run for this version (warning).",
            ],
            Problems(draft =>
            {
                draft.Stages[0].AutoAdvance = true;
                draft.Rules = [Given.Requires(direction, stage, "name")];
            })
        );

    [Fact]
    public void A_task_needs_a_day_and_a_subject() =>
        Assert.Equal(
            [
                "Stage 'Qualify': 'Call them' is no task: write the days until it is due, a colon and the subject, such as '3: Send the proposal'.",
            ],
            Problems(draft =>
                draft.Stages[0].Tasks = [new StageTaskData { DueDays = -1, Subject = "Call them" }]
            )
        );

    [Fact]
    public void A_message_must_fit_the_dialog_and_name_its_language()
    {
        var rule = Given.Requires(GateDirection.Exit, 1, "name");
        rule.Message = new string('x', 251);
        rule.Messages =
        [
            new MessageData { Language = 0, Text = "Namen eintragen" },
            new MessageData { Language = 1031, Text = "Namen eintragen" },
            new MessageData { Language = 1031, Text = "Bitte Namen eintragen" },
        ];

        Assert.Equal(
            [
                "Rule 'Required name': its message has 251 characters; the dialog shows 250.",
                "Rule 'Required name': 'Namen eintragen' is no message in another language: write the language code, a colon and the text, such as '1031: Tragen Sie das Budget ein.'.",
                "Rule 'Required name': it has more than one message in the language 1031.",
            ],
            Problems(draft => draft.Rules = [rule])
        );
    }

    [Fact]
    public void A_stage_that_asks_too_much_is_warned_of()
    {
        string[] columns = ["name", "need", "timeline", "budgetstatus", "customerneed", "customerid"];
        var first = Given.Requires(GateDirection.Exit, 1, columns);
        var second = Given.Requires(GateDirection.Entry, 1, "budgetamount", "description", "ownerid");

        Assert.Equal(
            ["Stage 'Qualify': its rules ask for 9 inputs; more than 8 invite made-up answers (warning)."],
            Problems(draft => draft.Rules = [first, second])
        );
    }

    private static RuleData Related(int min, int max)
    {
        var rule = Given.Requires(GateDirection.Exit, 1);
        rule.Name = "Calls";
        rule.Kind = (int)GateKind.RelatedRecords;
        rule.MinCount = min;
        rule.MaxCount = max;
        rule.Fetch =
            "<fetch><entity name='phonecall'><filter><condition attribute='regardingobjectid' operator='eq' value='{opportunityid}'/></filter></entity></fetch>";
        return rule;
    }

    private static string[] Problems(Action<DefinitionData> change)
    {
        var draft = Given.Process();
        change(draft);
        return [.. DraftCheck.Problems(draft, Given.Names).Select(problem => problem.ToString())];
    }
}
