using System;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tables;

/// <summary>An opportunity.</summary>
public sealed partial class Opportunity : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "opportunity";

    /// <summary>Status reason of an opportunity that is being worked on.</summary>
    public const int DefaultOpenStatus = 1;

    /// <summary>The forecast category of Dynamics 365, where the forecast is installed.</summary>
    public const string StandardForecastColumn = "msdyn_forecastcategory";

    private const int FirstOwnCategory = 725500000;
    private const int FirstStandardCategory = 100000001;

    /// <summary>The topic.</summary>
    public string? Name
    {
        set => Write(Columns.Name, value);
    }

    /// <summary>An account or a contact.</summary>
    public EntityReference? Customer
    {
        set => Write(Columns.Customer, value);
    }

    /// <summary>0 to 100 per cent.</summary>
    public int? CloseProbability
    {
        get => Read<int?>(Columns.CloseProbability);
        set => Write(Columns.CloseProbability, value);
    }

    /// <summary>When it was created in another system, UTC; on Create only.</summary>
    public DateTime? OverriddenCreatedOn
    {
        set => Write(Columns.OverriddenCreatedOn, value);
    }

    /// <summary>SHA-256 of the history that was loaded; null when none was.</summary>
    public string? HistoryHash
    {
        get => Read<string>(Columns.HistoryHash);
        set => Write(Columns.HistoryHash, value);
    }

    /// <summary>When anything of it was last changed, UTC.</summary>
    public DateTime? ModifiedOn => Read<DateTime?>(Columns.ModifiedOn);

    /// <summary>Open, won or lost; null when the row does not say.</summary>
    public OpportunityState? State
    {
        get => ReadChoice<OpportunityState>(Columns.State);
        set => WriteChoice(Columns.State, value);
    }

    /// <summary>Value of the status reason.</summary>
    public int? StatusReason
    {
        get => Read<OptionSetValue>(Columns.StatusReason)?.Value;
        set => Write(Columns.StatusReason, value is { } option ? new OptionSetValue(option) : null);
    }

    /// <summary>A user or a team.</summary>
    public EntityReference? Owner
    {
        get => Read<EntityReference>(Columns.Owner);
        set => Write(Columns.Owner, value);
    }

    /// <summary>Estimated revenue in the currency of the row.</summary>
    public decimal? EstimatedValue
    {
        get => Read<Money>(Columns.EstimatedValue)?.Value;
        set => WriteMoney(Columns.EstimatedValue, value);
    }

    /// <summary>When it is expected to close; a date without a time.</summary>
    public DateTime? EstimatedCloseDate
    {
        get => Read<DateTime?>(Columns.EstimatedCloseDate);
        set => Write(Columns.EstimatedCloseDate, value);
    }

    /// <summary>Estimated revenue in base currency, at the rate the platform last took.</summary>
    public decimal? EstimatedValueBase => Read<Money>(Columns.EstimatedValueBase)?.Value;

    /// <summary>Actual revenue in the currency of the row.</summary>
    public decimal? ActualValue
    {
        get => Read<Money>(Columns.ActualValue)?.Value;
        set => WriteMoney(Columns.ActualValue, value);
    }

    /// <summary>The day it was closed on.</summary>
    public DateTime? ActualCloseDate
    {
        get => Read<DateTime?>(Columns.ActualCloseDate);
        set => Write(Columns.ActualCloseDate, value);
    }

    /// <summary>The currency of the row.</summary>
    public Guid? CurrencyId
    {
        get => ReadId(Columns.Currency);
        set => WriteId(Columns.Currency, TransactionCurrency.Table, value);
    }

    /// <summary>Units of the currency per unit of the base currency.</summary>
    public decimal? ExchangeRate => Read<decimal?>(Columns.ExchangeRate);

    /// <summary>The process version the opportunity is pinned to.</summary>
    public Guid? VersionId
    {
        get => ReadId(Columns.Version);
        set => WriteId(Columns.Version, ProcessVersion.Table, value);
    }

    /// <summary>The stage it is in.</summary>
    public Guid? StageId
    {
        get => ReadId(Columns.Stage);
        set => WriteId(Columns.Stage, SalesStage.Table, value);
    }

    /// <summary>The visit that has not ended, or the last one.</summary>
    public Guid? CurrentVisitId
    {
        get => ReadId(Columns.CurrentVisit);
        set => WriteId(Columns.CurrentVisit, StageVisit.Table, value);
    }

    /// <summary>How many visits there have been; 0 when there is none.</summary>
    public int VisitCount
    {
        get => Read<int?>(Columns.VisitCount) ?? 0;
        set => Write(Columns.VisitCount, value);
    }

    /// <summary>When the current stage was entered, UTC.</summary>
    public DateTime? StageEnteredOn
    {
        get => Read<DateTime?>(Columns.StageEnteredOn);
        set => Write(Columns.StageEnteredOn, value);
    }

    /// <summary>The stage that the current visit is about.</summary>
    public Guid? VisitStageId
    {
        get => ReadId(Columns.VisitStage);
        set => WriteId(Columns.VisitStage, SalesStage.Table, value);
    }

    /// <summary>The day from which it counts as stalled.</summary>
    public DateTime? StalledOn
    {
        get => Read<DateTime?>(Columns.StalledOn);
        set => Write(Columns.StalledOn, value);
    }

    /// <summary>Until this day it does not count as stalled.</summary>
    public DateTime? OnHoldUntil => Read<DateTime?>(Columns.OnHoldUntil);

    /// <summary>Why the opportunity goes back.</summary>
    public string? BackReason
    {
        get => Read<string>(Columns.BackReason);
        set => Write(Columns.BackReason, value);
    }

    /// <summary>Sets the forecast category of Dynamics 365, whose options are in the order of ours.</summary>
    /// <param name="column">Logical name of its column; not in every organisation.</param>
    /// <param name="category">Value of the choice csp_forecastcategory.</param>
    public void SetForecastCategory(string column, int category) =>
        Write(column, new OptionSetValue(category - FirstOwnCategory + FirstStandardCategory));
}
