using System.Linq;
using System.Runtime.Serialization;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>What the gate says of a move, explained for a page that shows it before anybody tries.</summary>
[DataContract]
public sealed class ExplanationData
{
    /// <summary>Whether the move may happen now.</summary>
    [DataMember(Name = "allowed", IsRequired = true, Order = 1)]
    public bool IsAllowed { get; set; }

    /// <summary>Name of the <see cref="MoveKind"/>.</summary>
    [DataMember(Name = "move", IsRequired = true, Order = 2)]
    public string Move { get; set; } = "";

    /// <summary>Name of the stage to be left; blank at a start.</summary>
    [DataMember(Name = "from", IsRequired = true, Order = 3)]
    public string From { get; set; } = "";

    /// <summary>Name of the stage to be entered; blank at a close.</summary>
    [DataMember(Name = "to", IsRequired = true, Order = 4)]
    public string To { get; set; } = "";

    /// <summary>Number of the refusal; 0 when the move may happen.</summary>
    [DataMember(Name = "code", IsRequired = true, Order = 5)]
    public int Code { get; set; }

    /// <summary>What the rep would read; blank when the move may happen.</summary>
    [DataMember(Name = "text", IsRequired = true, Order = 6)]
    public string Text { get; set; } = "";

    /// <summary>Who may decide on an override: the manager chain, a role or a team; blank when nobody can.</summary>
    [DataMember(Name = "approvers", IsRequired = true, Order = 7)]
    public string Approvers { get; set; } = "";

    /// <summary>Every rule of the gate but those that only observe.</summary>
    [DataMember(Name = "rules", IsRequired = true, Order = 8)]
    public RuleAnswerData[] Rules { get; set; } = [];

    /// <summary>Explains a report.</summary>
    /// <param name="report">What the gate says.</param>
    /// <param name="values">What the reader may see of the opportunity.</param>
    /// <param name="language">Windows code of the user's language.</param>
    public static ExplanationData Of(GateReport report, IColumnValues values, int language)
    {
        var violation = report.ViolationsIn(language).FirstOrDefault();
        var shown = report.Findings.Where(finding => finding.Severity != Severity.Observe);
        return new ExplanationData
        {
            IsAllowed = !report.IsRefused,
            Move = report.Move.Kind.ToString(),
            From = report.Move.From?.Name ?? "",
            To = report.Move.To?.Name ?? "",
            Code = (int?)violation?.Code ?? 0,
            Text = violation?.Text ?? "",
            Approvers = ApproversOf(report.Process),
            Rules = [.. shown.Select(finding => RuleAnswerData.Of(finding, values, language))],
        };
    }

    private static string ApproversOf(ProcessDefinition process) =>
        process.Approvers switch
        {
            null => "",
            { Kind: ApproverKind.ManagerChain } => "Manager chain",
            var approvers => $"{approvers.Kind} {approvers.Name}",
        };
}
