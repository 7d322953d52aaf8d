using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.Backtests;

/// <summary>What a backtest found about one rule.</summary>
[DataContract]
public sealed class BacktestRuleData
{
    /// <summary>Id of the rule; blank for moves that the draft allows to nobody, or only with a reason.</summary>
    [DataMember(Name = "id", IsRequired = true, Order = 1)]
    public string Id { get; set; } = "";

    /// <summary>Name of the rule.</summary>
    [DataMember(Name = "name", IsRequired = true, Order = 2)]
    public string Name { get; set; } = "";

    /// <summary>When it is asked, such as <c>leaving Develop</c>.</summary>
    [DataMember(Name = "gate", IsRequired = true, Order = 3)]
    public string Gate { get; set; } = "";

    /// <summary>Name of the severity.</summary>
    [DataMember(Name = "severity", IsRequired = true, Order = 4)]
    public string Severity { get; set; } = "";

    /// <summary>What was found, apart for each basis; none when the rule was asked of no move.</summary>
    [DataMember(Name = "bases", IsRequired = true, Order = 5)]
    public BacktestBasisData[] Bases { get; set; } = [];
}
