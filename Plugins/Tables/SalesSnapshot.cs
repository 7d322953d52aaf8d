using System;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tables;

/// <summary>An open opportunity as it stood at the beginning of a month, frozen: a Pipeline Snapshot.</summary>
public sealed partial class SalesSnapshot : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "csp_salessnapshot";

    /// <summary>The privilege to read snapshots.</summary>
    public const string ReadPrivilege = "prvReadcsp_SalesSnapshot";

    /// <summary>Name shown to people.</summary>
    public string? Name
    {
        set => Write(Columns.Name, value);
    }

    /// <summary>The first moment of the month, UTC.</summary>
    public DateTime? TakenAt
    {
        get => Read<DateTime?>(Columns.TakenAt);
        set => Write(Columns.TakenAt, value);
    }

    /// <summary>The month that began then, such as <c>2025-09</c>.</summary>
    public string? PeriodName
    {
        set => Write(Columns.PeriodName, value);
    }

    /// <summary>The opportunity.</summary>
    public Guid? OpportunityId
    {
        get => ReadId(Columns.Opportunity);
        set => WriteId(Columns.Opportunity, Opportunity.Table, value);
    }

    /// <summary>Process it was in.</summary>
    public Guid? ProcessId
    {
        get => ReadId(Columns.Process);
        set => WriteId(Columns.Process, SalesProcess.Table, value);
    }

    /// <summary>Stage it was in.</summary>
    public Guid? StageId
    {
        set => WriteId(Columns.Stage, SalesStage.Table, value);
    }

    /// <summary>Estimated revenue, base currency; null when unknown.</summary>
    public decimal? Amount
    {
        get => Read<Money>(Columns.Amount)?.Value;
        set => WriteMoney(Columns.Amount, value);
    }

    /// <summary>Estimated close date; null when there was none.</summary>
    public DateTime? CloseDate
    {
        get => Read<DateTime?>(Columns.CloseDate);
        set => Write(Columns.CloseDate, value);
    }

    /// <summary>0 to 100 per cent.</summary>
    public decimal? Probability
    {
        get => Read<decimal?>(Columns.Probability);
        set => Write(Columns.Probability, value);
    }

    /// <summary>How sure the forecast was.</summary>
    public ForecastCategory? ForecastCategory
    {
        get => ReadChoice<ForecastCategory>(Columns.ForecastCategory);
        set => WriteChoice(Columns.ForecastCategory, value);
    }

    /// <summary>Owner then.</summary>
    public EntityReference? CreditedTo
    {
        get => Read<EntityReference>(Columns.CreditedTo);
        set => Write(Columns.CreditedTo, value);
    }

    /// <summary>Business unit of the owner then.</summary>
    public Guid? BusinessUnitId
    {
        get => ReadId(Columns.BusinessUnit);
        set => WriteId(Columns.BusinessUnit, BusinessUnit.Table, value);
    }

    /// <summary>The currency the amount is kept in: the base currency.</summary>
    public Guid? RowCurrencyId
    {
        set => WriteId(Columns.RowCurrency, TransactionCurrency.Table, value);
    }

    /// <summary>Who the row belongs to; SYSTEM unless set.</summary>
    public EntityReference? Owner
    {
        set => Write(Columns.Owner, value);
    }
}
