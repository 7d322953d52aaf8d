namespace Crm.SalesProcess.Domain.Metrics;

/// <summary>How wide a row of figures looks. Values of the choice csp_scopekind.</summary>
public enum ScopeKind
{
    /// <summary>One owner: a user or a team.</summary>
    Rep = 725500000,

    /// <summary>Everyone credited in a business unit.</summary>
    BusinessUnit = 725500001,

    /// <summary>Everyone.</summary>
    Organisation = 725500002,
}
