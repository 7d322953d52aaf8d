using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.Backtests;

/// <summary>What a backtest found on one basis.</summary>
[DataContract]
public sealed class BacktestBasisData
{
    /// <summary>Name of the <see cref="BacktestBasis"/>.</summary>
    [DataMember(Name = "basis", IsRequired = true, Order = 1)]
    public string Basis { get; set; } = "";

    /// <summary>How many moves were asked about.</summary>
    [DataMember(Name = "moves", IsRequired = true, Order = 2)]
    public int Moves { get; set; }

    /// <summary>How many of them would have been stopped.</summary>
    [DataMember(Name = "stopped", IsRequired = true, Order = 3)]
    public int Stopped { get; set; }

    /// <summary>Of how many opportunities.</summary>
    [DataMember(Name = "opportunities", IsRequired = true, Order = 4)]
    public int Opportunities { get; set; }

    /// <summary>How many of them would have been stopped at least once.</summary>
    [DataMember(Name = "opportunitiesStopped", IsRequired = true, Order = 5)]
    public int OpportunitiesStopped { get; set; }

    /// <summary>Of the closed opportunities that would have been stopped: how many were won.</summary>
    [DataMember(Name = "wonOfStopped", IsRequired = true, Order = 6)]
    public BacktestRateData WonOfStopped { get; set; } = new();

    /// <summary>Of the closed opportunities that would have passed: how many were won.</summary>
    [DataMember(Name = "wonOfPassed", IsRequired = true, Order = 7)]
    public BacktestRateData WonOfPassed { get; set; } = new();
}
