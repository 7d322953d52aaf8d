using System.Linq;
using System.Runtime.Serialization;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>An unmet rule as it is kept on an evaluation.</summary>
[DataContract]
public sealed class UnmetRuleData
{
    /// <summary>Id of the rule; blank in an entry that stands for rules left out.</summary>
    [DataMember(Name = "rule", IsRequired = true, Order = 1)]
    public string RuleId { get; set; } = "";

    /// <summary>Its name.</summary>
    [DataMember(Name = "name", IsRequired = true, Order = 2)]
    public string Name { get; set; } = "";

    /// <summary>Name of its severity at that time.</summary>
    [DataMember(Name = "severity", IsRequired = true, Order = 3)]
    public string Severity { get; set; } = "";

    /// <summary>Whether the user was exempt.</summary>
    [DataMember(Name = "exempt", IsRequired = true, Order = 4)]
    public bool IsExempt { get; set; }

    /// <summary>Logical names of the columns that were missing.</summary>
    [DataMember(Name = "missing", IsRequired = true, Order = 5)]
    public string[] Missing { get; set; } = [];

    internal static UnmetRuleData Of(GateFinding finding) =>
        new()
        {
            RuleId = finding.Rule.Id.ToString("D"),
            Name = finding.Rule.Name,
            Severity = finding.Severity.ToString(),
            IsExempt = finding.IsExempt,
            Missing = [.. finding.Missing.Select(column => column.Name)],
        };

    /// <summary>Stands for rules that are left out because the text would be too long.</summary>
    internal static UnmetRuleData OfMore(int count) => new() { Name = $"and {count} more" };
}
