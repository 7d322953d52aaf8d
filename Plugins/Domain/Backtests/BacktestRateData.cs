using System.Runtime.Serialization;

namespace Crm.SalesProcess.Domain.Backtests;

/// <summary>A share of opportunities that were won, with its Wilson 95 % interval. Source: Wilson 1927.</summary>
[DataContract]
public sealed class BacktestRateData
{
    /// <summary>How many were won.</summary>
    [DataMember(Name = "won", IsRequired = true, Order = 1)]
    public int Won { get; set; }

    /// <summary>How many were won or lost.</summary>
    [DataMember(Name = "closed", IsRequired = true, Order = 2)]
    public int Closed { get; set; }

    /// <summary>Lower bound, a fraction; null when none was closed.</summary>
    [DataMember(Name = "low", IsRequired = true, Order = 3)]
    public decimal? Low { get; set; }

    /// <summary>Upper bound, a fraction; null when none was closed.</summary>
    [DataMember(Name = "high", IsRequired = true, Order = 4)]
    public decimal? High { get; set; }
}
