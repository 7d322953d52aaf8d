using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Tests.Domain.Process;

public sealed class DraftCheckTests
{
    [Fact]
    public void A_complete_draft_has_no_problem()
    {
        var draft = Given.Process();
        draft.Rules = [Given.Requires(GateDirection.Exit, 2, "budgetamount")];

        Assert.Empty(Problems(draft));
    }

    [Fact]
    public void Every_problem_is_reported_with_its_place()
    {
        var draft = Given.Process();
        draft.AppliesTo = "<filter";
        draft.Stages[1].Ordinal = 1;
        draft.Stages[2].Ordinal = 0;
        draft.Stages[3].Ordinal = 6;
        draft.Stages[3].Probability = 10;
        var rule = Given.Requires(GateDirection.Exit, 9, "nope");
        rule.Message = " ";
        rule.Severity = 0;
        draft.Rules = [rule];

        var problems = Problems(draft).Select(problem => problem.ToString());

        Assert.Equal(
            [
                "Process, applies to: the filter is not well-formed XML at line 1, position 8.",
                "Stage 'Develop': it has the same ordinal 1 as 'Qualify'.",
                "Stage 'Propose': it has no ordinal.",
                "Stage 'Close': its ordinal is 6, but stages are numbered 1, 2, 3 without gaps.",
                "Stage 'Close': its probability 10 is less than that of 'Propose'.",
                "Rule 'Required nope': it has no message that tells the rep what to do.",
                "Rule 'Required nope': it has no severity.",
                "Rule 'Required nope': its stage is not an active stage of this process.",
                "Rule 'Required nope': the opportunity has no column 'nope' that rules can use.",
            ],
            problems
        );
    }

    [Fact]
    public void A_process_without_stages_is_refused()
    {
        var draft = Given.Process();
        draft.Stages = [];

        Assert.Equal("Process: it has no active stage.", Assert.Single(Problems(draft)).ToString());
    }

    [Fact]
    public void A_win_rule_with_a_stage_is_refused()
    {
        var draft = Given.Process();
        draft.Rules = [Given.Requires(GateDirection.Win, 2, "name")];

        var problem = Assert.Single(Problems(draft));

        Assert.Equal("a Win rule holds for the whole process: clear its stage", problem.Text);
    }

    [Fact]
    public void What_passes_the_check_can_be_read_back()
    {
        var draft = Given.Process();
        draft.Rules = [Given.Requires(GateDirection.Entry, 3, "customerneed", "budgetamount")];
        Assert.Empty(Problems(draft));

        Assert.Equal(
            ["customerneed", "budgetamount"],
            Given.Definition(draft).Rules[0].Columns.Select(c => c.Name)
        );
    }

    private static IReadOnlyList<DraftProblem> Problems(DefinitionData draft) =>
        DraftCheck.Problems(draft, Given.Names);
}
