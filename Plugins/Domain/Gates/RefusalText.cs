using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>The plain text that a rep reads when the gate stays shut: ten lines at most.</summary>
internal static class RefusalText
{
    private const int MostRules = 8;

    internal static string Of(GateReport report, GateWords words, int language)
    {
        var blocking = report.Unmet.Where(finding => finding.Blocks).ToArray();
        var shown = blocking.Length <= MostRules ? blocking.Length : MostRules - 1;
        var lines = new List<string> { Headline(report.Move, words) };
        lines.AddRange(blocking.Take(shown).Select(finding => "• " + Line(finding, words, language)));
        if (shown < blocking.Length)
        {
            lines.Add("• " + string.Format(words.More, blocking.Length - shown));
        }
        lines.Add(report.Process.Approvers is null ? words.Fix : words.FixOrAsk);
        return string.Join("\n", lines.Select(line => PlainLine.Of(line)));
    }

    private static string Headline(StageMove move, GateWords words) =>
        string.Format(
            move.Kind switch
            {
                MoveKind.Start => words.CannotStart,
                MoveKind.Win => words.CannotWin,
                MoveKind.Lose => words.CannotLose,
                _ => words.CannotMove,
            },
            move.From?.Name,
            move.To?.Name
        );

    private static string Line(GateFinding finding, GateWords words, int language)
    {
        var message = finding.Rule.Message.In(language);
        var detail = Detail(finding, words);
        return detail.Length == 0 ? message : $"{message} ({detail})";
    }

    private static string Detail(GateFinding finding, GateWords words)
    {
        var rule = finding.Rule;
        if (finding.Count is not { } count)
        {
            return string.Join(", ", finding.Missing.Select(column => column.Label));
        }
        return count < rule.MinCount
            ? string.Format(words.TooFew, count, rule.MinCount)
            : string.Format(words.TooMany, count, rule.MaxCount);
    }
}
