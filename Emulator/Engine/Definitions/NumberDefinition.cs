using System;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk.Metadata;

namespace Crm.SalesProcess.Emulator.Definitions;

/// <summary>Number columns as the SDK describes them; a limit that is the type's own is that number.</summary>
internal static class NumberDefinition
{
    public static AttributeMetadata Of(Column column) =>
        column.Type switch
        {
            ColumnType.Integer => new IntegerAttributeMetadata
            {
                Format = Enum.TryParse<IntegerFormat>(column.Format, ignoreCase: true, out var format)
                    ? format
                    : null,
                MinValue = (int)(column.MinValue ?? IntegerAttributeMetadata.MinSupportedValue),
                MaxValue = (int)(column.MaxValue ?? IntegerAttributeMetadata.MaxSupportedValue),
            },
            ColumnType.BigInt => new BigIntAttributeMetadata(),
            ColumnType.Decimal => new DecimalAttributeMetadata
            {
                Precision = column.Precision,
                MinValue = column.MinValue ?? (decimal)DecimalAttributeMetadata.MinSupportedValue,
                MaxValue = column.MaxValue ?? (decimal)DecimalAttributeMetadata.MaxSupportedValue,
            },
            ColumnType.Double => new DoubleAttributeMetadata
            {
                Precision = column.Precision,
                MinValue = (double?)column.MinValue ?? DoubleAttributeMetadata.MinSupportedValue,
                MaxValue = (double?)column.MaxValue ?? DoubleAttributeMetadata.MaxSupportedValue,
            },
            ColumnType.Money => new MoneyAttributeMetadata
            {
                Precision = column.Precision,
                PrecisionSource = column.PrecisionSource,
                CalculationOf = column.CalculationOf.Length == 0 ? null : column.CalculationOf,
                MinValue = (double?)column.MinValue ?? MoneyAttributeMetadata.MinSupportedValue,
                MaxValue = (double?)column.MaxValue ?? MoneyAttributeMetadata.MaxSupportedValue,
            }.With(nameof(MoneyAttributeMetadata.IsBaseCurrency), column.CalculationOf.Length > 0),
            _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, "Not a number."),
        };
}
