using System;
using System.Collections.Generic;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.History;

/// <summary>An opportunity that is there already, with the rows of its ledgers.</summary>
/// <param name="Row">The opportunity.</param>
/// <param name="Visits">Ids of its visits.</param>
/// <param name="Changes">Ids of its changes.</param>
/// <param name="IsLoadedOnly">Whether nothing was recorded of it but what was loaded.</param>
internal sealed record LoadedHistory(
    Opportunity Row,
    ICollection<Guid> Visits,
    ICollection<Guid> Changes,
    bool IsLoadedOnly
);
