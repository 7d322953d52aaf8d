using System;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tables;

/// <summary>The organisation.</summary>
public sealed class Organization : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "organization";

    /// <summary>Logical names of the columns that steps read.</summary>
    public static class Columns
    {
        public const string BaseCurrency = "basecurrencyid";
        public const string WeekStart = "weekstartdaycode";
        public const string FiscalStart = "fiscalcalendarstart";
    }

    /// <summary>The currency that all amounts can be compared in.</summary>
    public Guid? BaseCurrencyId => ReadId(Columns.BaseCurrency);

    /// <summary>Month (1–12) in which the fiscal year begins; January when the organisation has not said.</summary>
    public int FirstFiscalMonth => Read<System.DateTime?>(Columns.FiscalStart)?.Month ?? 1;

    /// <summary>First day of a week, 0 for Sunday to 6 for Saturday. An integer or a choice, as the organisation has it.</summary>
    public int WeekStart =>
        Entity.Contains(Columns.WeekStart)
            ? Entity[Columns.WeekStart] switch
            {
                OptionSetValue option => option.Value,
                int day => day,
                _ => 0,
            }
            : 0;
}
