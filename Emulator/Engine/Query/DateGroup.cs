namespace Crm.SalesProcess.Emulator.Query;

/// <summary>The part of a date by which rows are grouped, as a number.</summary>
public enum DateGroup
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}
