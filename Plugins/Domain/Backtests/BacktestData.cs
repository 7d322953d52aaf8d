using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.Backtests;

/// <summary>What a backtest found.</summary>
[DataContract]
public sealed class BacktestData
{
    /// <summary>Name of the process.</summary>
    [DataMember(Name = "process", IsRequired = true, Order = 1)]
    public string Process { get; set; } = "";

    /// <summary>The earliest day that was looked at, yyyy-MM-dd.</summary>
    [DataMember(Name = "since", IsRequired = true, Order = 2)]
    public string Since { get; set; } = "";

    /// <summary>How many moves were judged.</summary>
    [DataMember(Name = "moves", IsRequired = true, Order = 3)]
    public int Moves { get; set; }

    /// <summary>Of how many opportunities.</summary>
    [DataMember(Name = "opportunities", IsRequired = true, Order = 4)]
    public int Opportunities { get; set; }

    /// <summary>How many moves were left out because the draft does not have their stages.</summary>
    [DataMember(Name = "leftOut", IsRequired = true, Order = 5)]
    public int LeftOut { get; set; }

    /// <summary>All rules together: a move is stopped by any that blocks.</summary>
    [DataMember(Name = "whole", IsRequired = true, Order = 6)]
    public BacktestBasisData[] Whole { get; set; } = [];

    /// <summary>Each rule, in the order of the draft; stopped means not met, whatever its severity.</summary>
    [DataMember(Name = "rules", IsRequired = true, Order = 7)]
    public BacktestRuleData[] Rules { get; set; } = [];
}
