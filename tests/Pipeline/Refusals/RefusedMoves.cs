using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Tests.Pipeline.Refusals;

/// <summary>A move for each sentence that the gates can say.</summary>
internal static class RefusedMoves
{
    private static readonly DefinitionData Data = new()
    {
        ProcessId = Guid.Empty.ToString(),
        BaseCurrencyId = Guid.Empty.ToString(),
        Number = 1,
        Columns =
        [
            new ColumnData
            {
                Name = "budgetamount",
                Type = "Money",
                Label = "Budget Amount",
            },
        ],
        Stages = [Stage(1), Stage(2), Stage(3)],
        Rules =
        [
            Rule(GateDirection.Exit, 1),
            Rule(GateDirection.Win, 0),
            Rule(GateDirection.Lose, 0),
            Counting(GateDirection.Entry, 2, least: 2, RuleData.AnyNumber),
            Counting(GateDirection.Entry, 2, least: 0, most: 0),
            .. Enumerable.Repeat(Rule(GateDirection.Exit, 2), 12),
        ],
    };

    public static IEnumerable<GateReport> All
    {
        get
        {
            var (plain, asking) = (Read(approvers: 0), Read((int)ApproverKind.ManagerChain));
            yield return Ask(plain, StageMove.Between(plain.Stages[0], plain.Stages[1]));
            yield return Ask(plain, StageMove.Start(plain.Stages[1]));
            yield return Ask(plain, StageMove.Win(plain.Stages[2]));
            yield return Ask(plain, StageMove.Lose(plain.Stages[2]));
            yield return Ask(asking, StageMove.Between(asking.Stages[0], asking.Stages[1]));
            yield return Ask(plain, StageMove.Between(plain.Stages[1], plain.Stages[2]));
            yield return Ask(plain, StageMove.Between(plain.Stages[0], plain.Stages[2]));
            yield return Ask(plain, StageMove.Between(plain.Stages[2], plain.Stages[0]));
            yield return Ask(plain, StageMove.Between(plain.Stages[1], plain.Stages[0]));
        }
    }

    private static GateReport Ask(ProcessDefinition process, StageMove move) =>
        Gate.Evaluate(
            process,
            new Attempt(move, new NoValues(), process.At(DateTime.UnixEpoch)),
            new OneRow()
        );

    private static ProcessDefinition Read(int approvers)
    {
        Data.ApproverKind = approvers;
        var text = DefinitionText.Write(Data);
        return DefinitionText.Read(text, DefinitionText.Hash(text));
    }

    private static StageData Stage(int ordinal) =>
        new()
        {
            Id = Id(ordinal),
            Name = $"Stage {ordinal}",
            Ordinal = ordinal,
            AllowBack = ordinal != 3,
            BackReasonRequired = ordinal == 2,
        };

    private static RuleData Rule(GateDirection direction, int stage) =>
        new()
        {
            Id = Id(100),
            StageId = stage == 0 ? "" : Id(stage),
            Direction = (int)direction,
            Kind = (int)GateKind.RequiredColumns,
            Severity = (int)Severity.Block,
            Columns = ["budgetamount"],
            Message = "…",
        };

    private static RuleData Counting(GateDirection direction, int stage, int least, int most)
    {
        var rule = Rule(direction, stage);
        rule.Kind = (int)GateKind.RelatedRecords;
        rule.Columns = [];
        rule.Fetch = "<fetch><entity name='task'/></fetch>";
        (rule.MinCount, rule.MaxCount) = (least, most);
        return rule;
    }

    private static string Id(int number) => $"00000000-0000-0000-0000-{number:D12}";

    private sealed class NoValues : IColumnValues
    {
        public ColumnValue? Find(Column column) => null;
    }

    /// <summary>There is one row of everything that is counted, and nothing else.</summary>
    private sealed class OneRow : IGateFacts
    {
        public GateSwitch Switch => GateSwitch.On;

        public int? CountRelated(Rule rule) => 1;

        public DateTime? FindConfirmation(Rule rule) => null;

        public Grant? FindApproval() => null;

        public Grant? FindOverride() => null;

        public bool IsExempt(Rule rule) => false;
    }
}
