using System;
using System.Collections.Generic;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.History;

/// <summary>An opportunity that is there already, with what its history wrote.</summary>
/// <param name="Row">The opportunity.</param>
/// <param name="Ledgers">Its visits, changes and loaded evaluations, by id; empty when its history is not told anew.</param>
/// <param name="Closes">Ids of the activities that closed it; empty likewise.</param>
/// <param name="IsLoadedOnly">Whether nothing was recorded of it but what was loaded.</param>
internal sealed record LoadedHistory(
    Opportunity Row,
    IReadOnlyDictionary<Guid, Entity> Ledgers,
    IReadOnlyList<Guid> Closes,
    bool IsLoadedOnly
);
