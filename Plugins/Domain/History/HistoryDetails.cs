using System;
using System.Collections.Generic;

namespace Crm.SalesProcess.Domain.History;

/// <summary>What is loaded of an opportunity as it is now, without history.</summary>
/// <param name="Name">The topic.</param>
/// <param name="CurrencyId">The currency of all its amounts.</param>
/// <param name="CustomerTable">Logical name of the customer's table; empty without a customer.</param>
/// <param name="CustomerId">The customer; null without one.</param>
/// <param name="Probability">0 to 100 per cent; null when not given.</param>
/// <param name="Texts">Text columns by logical name.</param>
public sealed record HistoryDetails(
    string Name,
    Guid CurrencyId,
    string CustomerTable,
    Guid? CustomerId,
    int? Probability,
    IReadOnlyDictionary<string, string> Texts
)
{
    internal static readonly HistoryDetails None = new(
        "",
        Guid.Empty,
        "",
        null,
        null,
        new Dictionary<string, string>()
    );
}
