using System.Linq;
using System.Runtime.Serialization;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>What one rule says, explained for a page that lists it.</summary>
[DataContract]
public sealed class RuleAnswerData
{
    /// <summary>Id of the rule.</summary>
    [DataMember(Name = "rule", IsRequired = true, Order = 1)]
    public string RuleId { get; set; } = "";

    /// <summary>Its name.</summary>
    [DataMember(Name = "name", IsRequired = true, Order = 2)]
    public string Name { get; set; } = "";

    /// <summary>Name of its <see cref="GateKind"/>.</summary>
    [DataMember(Name = "kind", IsRequired = true, Order = 3)]
    public string Kind { get; set; } = "";

    /// <summary>Name of the <see cref="Severity"/> that counts at present.</summary>
    [DataMember(Name = "severity", IsRequired = true, Order = 4)]
    public string Severity { get; set; } = "";

    /// <summary>Name of the <see cref="Gates.Verdict"/>.</summary>
    [DataMember(Name = "verdict", IsRequired = true, Order = 5)]
    public string Verdict { get; set; } = "";

    /// <summary>Whether the user passes by a role.</summary>
    [DataMember(Name = "exempt", IsRequired = true, Order = 6)]
    public bool IsExempt { get; set; }

    /// <summary>What the rep should do, in the language of the user.</summary>
    [DataMember(Name = "message", IsRequired = true, Order = 7)]
    public string Message { get; set; } = "";

    /// <summary>What the rule asks for, in words.</summary>
    [DataMember(Name = "expected", IsRequired = true, Order = 8)]
    public string Expected { get; set; } = "";

    /// <summary>The columns it looks at.</summary>
    [DataMember(Name = "columns", IsRequired = true, Order = 9)]
    public ColumnAnswerData[] Columns { get; set; } = [];

    /// <summary>How many related rows there are; -1 for rules that count none.</summary>
    [DataMember(Name = "count", IsRequired = true, Order = 10)]
    public int Count { get; set; } = -1;

    /// <summary>
    /// Where to fix it: <c>column:</c> and a logical name, <c>table:</c> and a logical name to create a row of,
    /// <c>confirm</c>, <c>approval</c>; blank where there is nothing to fix.
    /// </summary>
    [DataMember(Name = "fix", IsRequired = true, Order = 11)]
    public string Fix { get; set; } = "";

    internal static RuleAnswerData Of(GateFinding finding, IColumnValues values, int language)
    {
        var rule = finding.Rule;
        return new RuleAnswerData
        {
            RuleId = rule.Id.ToString("D"),
            Name = rule.Name,
            Kind = rule.Kind.ToString(),
            Severity = finding.Severity.ToString(),
            Verdict = finding.Verdict.ToString(),
            IsExempt = finding.IsExempt,
            Message = rule.Message.In(language),
            Expected = ExpectedOf(rule),
            Columns =
            [
                .. rule.ShownColumns.Select(column => new ColumnAnswerData
                {
                    Name = column.Name,
                    Label = column.Label,
                    Value = values.Find(column)?.ToString() ?? "",
                    IsMissing = finding.Missing.Contains(column),
                }),
            ],
            Count = finding.Count ?? -1,
            Fix = finding.IsUnmet ? FixOf(finding) : "",
        };
    }

    private static string ExpectedOf(Rule rule) =>
        rule.Kind switch
        {
            GateKind.RequiredColumns => string.Join(", ", rule.Columns.Select(column => column.Label)),
            GateKind.ColumnCondition => rule.ConditionWords,
            GateKind.RelatedRecords when rule.MaxCount is { } most => $"{rule.MinCount} to {most}",
            GateKind.RelatedRecords => $"{rule.MinCount} or more",
            _ => "",
        };

    private static string FixOf(GateFinding finding) =>
        finding.Rule.Kind switch
        {
            GateKind.RequiredColumns => "column:" + finding.Missing[0].Name,
            GateKind.ColumnCondition when finding.Rule.ConditionColumns.Count > 0 => "column:"
                + finding.Rule.ConditionColumns[0].Name,
            GateKind.RelatedRecords => "table:" + finding.Rule.RelatedTable,
            GateKind.Confirmation => "confirm",
            GateKind.Approval => "approval",
            _ => "",
        };
}
