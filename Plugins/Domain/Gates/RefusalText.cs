using System.Linq;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>The plain text that a rep reads when the gate stays shut.</summary>
internal static class RefusalText
{
    internal static string Of(GateReport report)
    {
        var blocking = report.Unmet.Where(finding => finding.Rule.Severity == Severity.Block);
        return string.Join("\n", [Headline(report.Move), .. blocking.Select(Line), "Fix these on the form."]);
    }

    private static string Headline(StageMove move) =>
        move.Kind switch
        {
            MoveKind.Start => $"This opportunity cannot be created in {move.To!.Name} yet.",
            MoveKind.Win => $"This opportunity cannot be closed as won from {move.From!.Name} yet.",
            MoveKind.Lose => $"This opportunity cannot be closed as lost from {move.From!.Name} yet.",
            _ => $"This opportunity cannot move from {move.From!.Name} to {move.To!.Name} yet.",
        };

    private static string Line(GateFinding finding)
    {
        var labels = string.Join(", ", finding.Missing.Select(column => column.Label));
        return labels.Length == 0 ? $"• {finding.Rule.Message}" : $"• {finding.Rule.Message} ({labels})";
    }
}
