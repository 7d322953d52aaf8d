using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Emulator.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator;

/// <summary>What the row of <c>organization</c> says about calendars, language and amounts.</summary>
internal sealed record OrganizationSettings(DayOfWeek WeekStart, FiscalCalendar Fiscal, int Language)
{
    /// <summary>Decimals of amounts whose column leaves them to the organisation.</summary>
    public int PricingDecimals { get; private init; } = 2;

    /// <summary>Periods of a year by <c>fiscalperiodtype</c>.</summary>
    private static readonly FrozenDictionary<int, int> Periods = new Dictionary<int, int>
    {
        [2000] = 1,
        [2001] = 2,
        [2002] = 4,
        [2003] = 12,
        [2004] = 13,
    }.ToFrozenDictionary();

    public static OrganizationSettings Read(StoreReader store, Guid id)
    {
        var row = store.Find("organization", id, new ColumnSet(true)) ?? new Entity("organization");
        return new OrganizationSettings(
            (DayOfWeek)(row.GetAttributeValue<OptionSetValue>("weekstartdaycode")?.Value ?? 0),
            Calendar(row),
            row.GetAttributeValue<int?>("languagecode") ?? 1033
        )
        {
            PricingDecimals = row.GetAttributeValue<int?>("pricingdecimalprecision") ?? 2,
        };
    }

    /// <summary>Code 2 of <c>fiscalyeardisplaycode</c> names a year by its end.</summary>
    private static FiscalCalendar Calendar(Entity row)
    {
        var start = row.GetAttributeValue<DateTime?>("fiscalcalendarstart");
        return new FiscalCalendar(
            Periods.GetValueOrDefault(row.GetAttributeValue<int>("fiscalperiodtype"), 4),
            start?.Month ?? 1,
            start?.Day ?? 1,
            row.GetAttributeValue<int>("fiscalyeardisplaycode") == 2
        );
    }
}
