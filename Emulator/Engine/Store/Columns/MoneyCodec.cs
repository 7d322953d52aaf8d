using Crm.SalesProcess.Emulator.Faults;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>Amounts times 10⁴: 64 bits hold exactly the platform's range, ±922,337,203,685,477.5807.</summary>
internal sealed class MoneyCodec : ColumnCodec
{
    public const int Decimals = 4;
    private const decimal Limit = 922337203685477m;

    public override string SqlType => "INTEGER";

    public override object Encode(TableColumn place, object value)
    {
        var amount = Expect<Money>(place, value).Value;
        var lowest = place.Column.MinValue ?? -Limit;
        var highest = place.Column.MaxValue ?? Limit;
        return amount >= lowest && amount <= highest
            ? ScaledNumber.Scale(amount, Decimals)
            : throw ColumnFault.OutOfRange(ErrorCode.DecimalValueOutOfRange, place, lowest, highest);
    }

    public override object Decode(Statement reader, int ordinal) =>
        new Money(ScaledNumber.Unscale(reader.GetInt64(ordinal), Decimals));

    public override object Comparand(object value) =>
        value switch
        {
            Money money => ScaledNumber.Comparand(money.Value, Decimals),
            decimal amount => ScaledNumber.Comparand(amount, Decimals),
            int amount => ScaledNumber.Comparand(amount, Decimals),
            double amount => ScaledNumber.Comparand((decimal)amount, Decimals),
            _ => throw NotComparable(value),
        };
}
