using System;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Ledger;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tables;

/// <summary>An opportunity's stay in a stage: the ledger.</summary>
public sealed partial class StageVisit : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "csp_stagevisit";

    /// <summary>The privilege to read visits.</summary>
    public const string ReadPrivilege = "prvReadcsp_StageVisit";

    /// <summary>Name shown to people.</summary>
    public string? Name
    {
        set => Write(Columns.Name, value);
    }

    /// <summary>The opportunity.</summary>
    public Guid? OpportunityId
    {
        get => ReadId(Columns.Opportunity);
        set => WriteId(Columns.Opportunity, Opportunity.Table, value);
    }

    /// <summary>The version the opportunity was pinned to.</summary>
    public Guid? VersionId
    {
        get => ReadId(Columns.Version);
        set => WriteId(Columns.Version, ProcessVersion.Table, value);
    }

    /// <summary>The stage.</summary>
    public Guid? StageId
    {
        get => ReadId(Columns.Stage);
        set => WriteId(Columns.Stage, SalesStage.Table, value);
    }

    /// <summary>Number within the opportunity, from 1 on.</summary>
    public int? Sequence
    {
        get => Read<int?>(Columns.Sequence);
        set => Write(Columns.Sequence, value);
    }

    /// <summary>When it began, UTC.</summary>
    public DateTime? EnteredOn
    {
        get => Read<DateTime?>(Columns.EnteredOn);
        set => Write(Columns.EnteredOn, value);
    }

    /// <summary>When it ended, UTC; null while it lasts.</summary>
    public DateTime? ExitedOn
    {
        get => Read<DateTime?>(Columns.ExitedOn);
        set => Write(Columns.ExitedOn, value);
    }

    /// <summary>How it ended.</summary>
    public ExitKind? ExitKind
    {
        get => ReadChoice<ExitKind>(Columns.ExitKind);
        set => WriteChoice(Columns.ExitKind, value);
    }

    /// <summary>The stage that followed.</summary>
    public Guid? NextStageId
    {
        set => WriteId(Columns.NextStage, SalesStage.Table, value);
    }

    /// <summary>How long it was, in days of 24 hours.</summary>
    public decimal? Days
    {
        set => Write(Columns.Days, value);
    }

    /// <summary>Owner of the opportunity when the visit began.</summary>
    public EntityReference? CreditedTo
    {
        get => Read<EntityReference>(Columns.CreditedTo);
        set => Write(Columns.CreditedTo, value);
    }

    /// <summary>Owner of the opportunity when the visit ended.</summary>
    public EntityReference? ExitCreditedTo
    {
        get => Read<EntityReference>(Columns.ExitCreditedTo);
        set => Write(Columns.ExitCreditedTo, value);
    }

    /// <summary>Business unit of the credited owner when the visit began.</summary>
    public Guid? BusinessUnitId
    {
        get => ReadId(Columns.BusinessUnit);
        set => WriteId(Columns.BusinessUnit, BusinessUnit.Table, value);
    }

    /// <summary>Estimated revenue at the beginning, in base currency.</summary>
    public decimal? AmountIn
    {
        get => Read<Money>(Columns.AmountIn)?.Value;
        set => WriteMoney(Columns.AmountIn, value);
    }

    /// <summary>Revenue at the end, in base currency.</summary>
    public decimal? AmountOut
    {
        get => Read<Money>(Columns.AmountOut)?.Value;
        set => WriteMoney(Columns.AmountOut, value);
    }

    /// <summary>Currency of the opportunity at the last event.</summary>
    public Guid? CurrencyId
    {
        get => ReadId(Columns.Currency);
        set => WriteId(Columns.Currency, TransactionCurrency.Table, value);
    }

    /// <summary>Units of that currency per unit of the base currency.</summary>
    public decimal? Rate
    {
        get => Read<decimal?>(Columns.Rate);
        set => Write(Columns.Rate, value);
    }

    /// <summary>The currency that the amounts are kept in: the base currency.</summary>
    public Guid? RowCurrencyId
    {
        set => WriteId(Columns.RowCurrency, TransactionCurrency.Table, value);
    }

    /// <summary>Whether the opportunity was created in this stage though it is not the first.</summary>
    public bool? StartedLate
    {
        set => Write(Columns.StartedLate, value);
    }

    /// <summary>How many stages were jumped over to get here.</summary>
    public int? Skipped
    {
        set => Write(Columns.Skipped, value);
    }

    /// <summary>What the gate said.</summary>
    public GateOutcome? Gate
    {
        get => ReadChoice<GateOutcome>(Columns.Gate);
        set => WriteChoice(Columns.Gate, value);
    }

    /// <summary>What the rules saw, JSON.</summary>
    public string? GateInputs
    {
        get => Read<string>(Columns.GateInputs);
        set => Write(Columns.GateInputs, value);
    }

    /// <summary>How many values the required-columns rules of the gate judged on the way in.</summary>
    public int? Judged
    {
        get => Read<int?>(Columns.Judged);
        set => Write(Columns.Judged, value);
    }

    /// <summary>How many of them were placeholders.</summary>
    public int? Placeholders
    {
        get => Read<int?>(Columns.Placeholders);
        set => Write(Columns.Placeholders, value);
    }

    /// <summary>Where the visit comes from.</summary>
    public VisitSource? Source
    {
        get => ReadChoice<VisitSource>(Columns.Source);
        set => WriteChoice(Columns.Source, value);
    }

    /// <summary>The override or approval that opened the gate.</summary>
    public Guid? OverrideId
    {
        set => WriteId(Columns.Override, GateOverride.Table, value);
    }

    /// <summary>Who the row belongs to; SYSTEM unless set.</summary>
    public EntityReference? Owner
    {
        set => Write(Columns.Owner, value);
    }
}
