using System;
using System.Collections.Generic;

namespace Crm.SalesProcess.Domain.History;

/// <summary>What a payload is judged by.</summary>
/// <param name="Now">The instant of loading, UTC: nothing can have happened after it.</param>
/// <param name="TextColumns">Logical names of the text columns that can be loaded.</param>
public sealed record HistoryScope(DateTime Now, ICollection<string> TextColumns);
