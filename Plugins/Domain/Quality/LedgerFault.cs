using System;

namespace Crm.SalesProcess.Domain.Quality;

/// <summary>One thing that is wrong with a ledger.</summary>
/// <param name="Kind">What.</param>
/// <param name="OpportunityId">Where.</param>
/// <param name="Visit">The visit; null when it is about the opportunity.</param>
/// <param name="Text">One sentence.</param>
public sealed record LedgerFault(FaultKind Kind, Guid OpportunityId, AuditedVisit? Visit, string Text)
{
    /// <summary>Whether what is right follows from what else is known. The rest somebody has to look at.</summary>
    public bool IsRepairable =>
        Kind is FaultKind.Overlap or FaultKind.Gap or FaultKind.StageDiffers or FaultKind.OutcomeDiffers;
}
