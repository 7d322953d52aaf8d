using System;

namespace Crm.SalesProcess.Cli.Loading.Maps;

/// <summary>An exchange rate of the past.</summary>
/// <param name="Currency">ISO code.</param>
/// <param name="From">First day it holds; until the next one of the currency.</param>
/// <param name="Rate">Units of the currency per unit of the base currency.</param>
public sealed record RateEntry(string Currency, DateTime From, decimal Rate);
