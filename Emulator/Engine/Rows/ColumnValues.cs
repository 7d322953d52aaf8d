using System;
using System.Globalization;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>Checks one value against its column: type, length, range, options.</summary>
internal static class ColumnValues
{
    private static readonly DateTime Earliest = new(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Faults when the column does not take the value, which is not null.</summary>
    public static void Check(Table table, Column column, object value)
    {
        switch (column.Type, value)
        {
            case (ColumnType.String or ColumnType.Memo or ColumnType.EntityName, string text):
                CheckLength(table, column, text);
                break;
            case (ColumnType.Integer, int number):
                CheckRange(table, column, number, ErrorCode.IntegerValueOutOfRange);
                break;
            case (ColumnType.Decimal, decimal number):
                CheckRange(table, column, number, ErrorCode.DecimalValueOutOfRange);
                break;
            case (ColumnType.Double, double number):
                CheckRange(table, column, Finite(table, column, number), ErrorCode.DecimalValueOutOfRange);
                break;
            case (ColumnType.Money, Money money):
                CheckRange(table, column, money.Value, ErrorCode.DecimalValueOutOfRange);
                break;
            case (ColumnType.Picklist or ColumnType.State or ColumnType.Status, OptionSetValue option):
                CheckOption(table, column, option.Value);
                break;
            case (ColumnType.MultiSelect, OptionSetValueCollection options):
                options.ToList().ForEach(option => CheckOption(table, column, option.Value));
                break;
            case (ColumnType.DateTime, DateTime date):
                CheckDate(table, column, date);
                break;
            case (ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner, EntityReference reference):
                CheckTarget(table, column, reference);
                break;
            case (ColumnType.BigInt, long):
            case (ColumnType.Boolean, bool):
            case (ColumnType.UniqueIdentifier, Guid):
            case (ColumnType.PartyList, EntityCollection):
                break;
            default:
                throw WrongType(table, column, value);
        }
    }

    private static void CheckLength(Table table, Column column, string text)
    {
        if (column.MaxLength > 0 && text.Length > column.MaxLength)
        {
            throw Invalid(
                ErrorCode.StringLengthTooLong,
                $"A validation error occurred. The length of the '{column.LogicalName}' attribute of the '{table.LogicalName}' entity exceeded the maximum allowed length of '{column.MaxLength}'."
            );
        }
    }

    private static decimal Finite(Table table, Column column, double number) =>
        double.IsFinite(number) && Math.Abs(number) < 1e28
            ? (decimal)number
            : throw OutOfRange(table, column, number, ErrorCode.DecimalValueOutOfRange);

    private static void CheckRange(Table table, Column column, decimal number, ErrorCode code)
    {
        if (number < column.MinValue || number > column.MaxValue)
        {
            throw OutOfRange(table, column, number, code);
        }
    }

    private static FaultException<OrganizationServiceFault> OutOfRange(
        Table table,
        Column column,
        IFormattable number,
        ErrorCode code
    ) =>
        Invalid(
            code,
            $"A validation error occurred. The value {number.ToString(null, CultureInfo.InvariantCulture)} of '{column.LogicalName}' on record of type '{table.LogicalName}' is outside the valid range. Accepted Values: {column.MinValue} to {column.MaxValue}"
        );

    private static void CheckOption(Table table, Column column, int value)
    {
        if (column.Choice is { } choice && choice.Find(value) is null)
        {
            throw Invalid(
                ErrorCode.PicklistValueOutOfRange,
                $"A validation error occurred. The value {value} of '{column.LogicalName}' on record of type '{table.LogicalName}' is outside the valid range. Accepted Values: {string.Join(", ", choice.Options.Select(option => option.Value.ToString(CultureInfo.InvariantCulture)))}"
            );
        }
    }

    private static void CheckDate(Table table, Column column, DateTime date)
    {
        if (date < Earliest)
        {
            throw Invalid(
                ErrorCode.InvalidDateTime,
                $"The date of '{column.LogicalName}' on '{table.LogicalName}' is less than the minimum value supported by CrmDateTime. Actual value: {date:O}, Minimum value supported: {Earliest:O}"
            );
        }
    }

    private static void CheckTarget(Table table, Column column, EntityReference reference)
    {
        if (!column.Targets.Contains(reference.LogicalName))
        {
            throw Invalid(
                ErrorCode.InvalidArgument,
                $"The lookup '{column.LogicalName}' of '{table.LogicalName}' cannot refer to '{reference.LogicalName}'. It refers to: {string.Join(", ", column.Targets)}."
            );
        }
    }

    private static FaultException<OrganizationServiceFault> WrongType(
        Table table,
        Column column,
        object value
    ) =>
        Invalid(
            ErrorCode.InvalidArgument,
            $"Incorrect attribute value type {value.GetType()} for '{column.LogicalName}' of '{table.LogicalName}', which is of type {column.Type}."
        );

    private static FaultException<OrganizationServiceFault> Invalid(ErrorCode code, FormattableString text) =>
        Fault.Of(code, text.ToString(CultureInfo.InvariantCulture));
}
