namespace Crm.SalesProcess.Domain.Ledger;

/// <summary>Where a visit comes from. Values of the choice csp_visitsource.</summary>
public enum VisitSource
{
    /// <summary>Written as it happened.</summary>
    Live = 725500000,

    /// <summary>Loaded from another system.</summary>
    Import = 725500001,

    /// <summary>Reconstructed for the time before the solution.</summary>
    Backfill = 725500002,

    /// <summary>Written when a gap was found.</summary>
    Repair = 725500003,
}
