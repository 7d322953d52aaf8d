using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>What may count for a rep in a span of time. Memory grows with the rep, not with the organisation.</summary>
/// <param name="ids">Opportunities, each once.</param>
/// <param name="ledgers">Their ledgers, without those that contradict themselves.</param>
internal sealed class RepLedgers(IReadOnlyCollection<Guid> ids, IReadOnlyList<OpportunityLedger> ledgers)
{
    internal IReadOnlyCollection<Guid> Ids => ids;

    internal IReadOnlyList<OpportunityLedger> All => ledgers;

    /// <summary>Eight queries per few hundred opportunities.</summary>
    /// <param name="pipeline">The operation.</param>
    /// <param name="process">Only what is in this process.</param>
    /// <param name="rep">A user or a team.</param>
    /// <param name="from">First instant, UTC.</param>
    /// <param name="to">First instant after, UTC.</param>
    internal static RepLedgers Read(
        PipelineContext pipeline,
        MeasuredProcess process,
        EntityReference rep,
        DateTime from,
        DateTime to
    )
    {
        var ids = new CreditedOpportunities(pipeline.AsSystem, rep, from, to).Ids();
        return new RepLedgers(
            ids,
            [
                .. new LedgerReader(pipeline.AsSystem, process.Mapping)
                    .Of(ids)
                    .Where(reading => reading.ProcessId == process.Id)
                    .Select(reading => reading.Ledger)
                    .OfType<OpportunityLedger>(),
            ]
        );
    }
}
