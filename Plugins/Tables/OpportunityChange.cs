using System;
using Crm.SalesProcess.Domain.Ledger;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tables;

/// <summary>A change of an opportunity that its visits do not tell: part of the ledger.</summary>
public sealed partial class OpportunityChange : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "csp_opportunitychange";

    /// <summary>The privilege to read changes.</summary>
    public const string ReadPrivilege = "prvReadcsp_OpportunityChange";

    /// <summary>The opportunity.</summary>
    public Guid? OpportunityId
    {
        get => ReadId(Columns.Opportunity);
        set => WriteId(Columns.Opportunity, Opportunity.Table, value);
    }

    /// <summary>Number within the opportunity, from 1 on.</summary>
    public int? Sequence
    {
        get => Read<int?>(Columns.Sequence);
        set => Write(Columns.Sequence, value);
    }

    /// <summary>When, UTC.</summary>
    public DateTime? ChangedOn
    {
        get => Read<DateTime?>(Columns.ChangedOn);
        set => Write(Columns.ChangedOn, value);
    }

    /// <summary>What was changed, from what, to what.</summary>
    public LedgerChange Change
    {
        get =>
            ReadChoice<ChangeKind>(Columns.Kind) switch
            {
                ChangeKind.CloseDate => LedgerChange.OfCloseDate(
                    Read<DateTime?>(Columns.FromDate),
                    Read<DateTime?>(Columns.ToDate)
                ),
                ChangeKind.Amount => LedgerChange.OfAmount(
                    Read<Money>(Columns.FromAmount)?.Value,
                    Read<Money>(Columns.ToAmount)?.Value
                ),
                ChangeKind.Owner => LedgerChange.OfOwner(
                    PrincipalOf(Columns.FromOwner),
                    PrincipalOf(Columns.ToOwner)
                ),
                _ => LedgerChange.OfOutcome(
                    ReadChoice<OpportunityOutcome>(Columns.FromOutcome) ?? default,
                    ReadChoice<OpportunityOutcome>(Columns.ToOutcome) ?? default
                ),
            };
        set
        {
            WriteChoice<ChangeKind>(Columns.Kind, value.Kind);
            Write(Columns.FromDate, value.FromDate);
            Write(Columns.ToDate, value.ToDate);
            WriteMoney(Columns.FromAmount, value.FromAmount);
            WriteMoney(Columns.ToAmount, value.ToAmount);
            Write(Columns.FromOwner, ReferenceTo(value.FromOwner));
            Write(Columns.ToOwner, ReferenceTo(value.ToOwner));
            WriteChoice(Columns.FromOutcome, value.FromOutcome);
            WriteChoice(Columns.ToOutcome, value.ToOutcome);
            Write(Columns.CrossesMonth, value.CrossesMonth);
        }
    }

    /// <summary>Whether the close date moved into another fiscal quarter.</summary>
    public bool CrossesQuarter
    {
        set => Write(Columns.CrossesQuarter, value);
    }

    /// <summary>Who the opportunity was given to; null when the change is another.</summary>
    public EntityReference? ToOwner => Read<EntityReference>(Columns.ToOwner);

    /// <summary>Name shown to people.</summary>
    public string? Name
    {
        set => Write(Columns.Name, value);
    }

    /// <summary>Owner of the opportunity at the change.</summary>
    public EntityReference? CreditedTo
    {
        set => Write(Columns.CreditedTo, value);
    }

    /// <summary>Business unit of the credited owner at the change.</summary>
    public Guid? BusinessUnitId
    {
        get => ReadId(Columns.BusinessUnit);
        set => WriteId(Columns.BusinessUnit, BusinessUnit.Table, value);
    }

    /// <summary>Currency of the opportunity at the change.</summary>
    public Guid? CurrencyId
    {
        set => WriteId(Columns.Currency, TransactionCurrency.Table, value);
    }

    /// <summary>Units of that currency per unit of the base currency.</summary>
    public decimal? Rate
    {
        set => Write(Columns.Rate, value);
    }

    /// <summary>The currency that the amounts are kept in: the base currency.</summary>
    public Guid? RowCurrencyId
    {
        set => WriteId(Columns.RowCurrency, TransactionCurrency.Table, value);
    }

    /// <summary>Where the row comes from.</summary>
    public VisitSource? Source
    {
        get => ReadChoice<VisitSource>(Columns.Source);
        set => WriteChoice(Columns.Source, value);
    }

    /// <summary>Who the row belongs to; SYSTEM unless set.</summary>
    public EntityReference? Owner
    {
        set => Write(Columns.Owner, value);
    }

    private Principal? PrincipalOf(string column) =>
        Read<EntityReference>(column) is { } reference
            ? new Principal(reference.Id, reference.LogicalName == Team.Table)
            : null;

    private static EntityReference? ReferenceTo(Principal? principal) =>
        principal is null
            ? null
            : new EntityReference(principal.IsTeam ? Team.Table : SystemUser.Table, principal.Id);
}
