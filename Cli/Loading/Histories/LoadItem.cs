using System.Collections.Generic;
using Crm.SalesProcess.Cli.Loading.Rows;
using Crm.SalesProcess.Domain.History;

namespace Crm.SalesProcess.Cli.Loading.Histories;

/// <summary>An opportunity that is ready to be sent.</summary>
/// <param name="Data">Its part of the payload.</param>
/// <param name="Row">Its row.</param>
/// <param name="Told">History rows that it is made of, by file.</param>
internal sealed record LoadItem(HistoryData Data, OpportunityRow Row, IReadOnlyDictionary<string, long> Told);
