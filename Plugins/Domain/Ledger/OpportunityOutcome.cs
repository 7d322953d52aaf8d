namespace Crm.SalesProcess.Domain.Ledger;

/// <summary>Whether an opportunity is open, won or lost. Values of the choice csp_opportunityoutcome.</summary>
public enum OpportunityOutcome
{
    /// <summary>Being worked on, or on hold.</summary>
    Open = 725500000,

    /// <summary>The customer bought.</summary>
    Won = 725500001,

    /// <summary>The customer did not buy, or the opportunity was given up.</summary>
    Lost = 725500002,
}
