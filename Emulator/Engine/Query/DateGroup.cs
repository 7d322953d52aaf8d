namespace Crm.SalesProcess.Emulator.Query;

/// <summary>The part of a date by which rows are grouped, as a number; of a fiscal period its name.</summary>
public enum DateGroup
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
    FiscalPeriod,
    FiscalYear,
}
