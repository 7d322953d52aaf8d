namespace Crm.SalesProcess.Cli.Loading.Maps;

/// <summary>What a row of the change history is about.</summary>
public enum ChangedField
{
    /// <summary>Estimated revenue, in the currency of the opportunity.</summary>
    Amount,

    /// <summary>Estimated close date.</summary>
    CloseDate,

    /// <summary>Full name of the owner.</summary>
    Owner,

    /// <summary>Something that is not kept; the row is left out.</summary>
    Ignored,
}
