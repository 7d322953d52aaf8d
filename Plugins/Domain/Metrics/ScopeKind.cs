namespace Crm.SalesProcess.Domain.Metrics;

/// <summary>How wide a row of figures looks.</summary>
public enum ScopeKind
{
    Organisation,

    /// <summary>A team or business unit.</summary>
    Unit,

    /// <summary>One owner.</summary>
    Rep,
}
