using System;
using System.Buffers.Binary;

namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>
/// Decimals times 10¹² as sixteen bytes, big-endian with the sign bit turned over: SQLite orders, groups and indexes
/// them as the numbers they are. Twelve decimals of 10¹¹ need 77 bits, so 64 do not do and doubles would round.
/// </summary>
internal sealed class WideDecimalCodec : ColumnCodec
{
    private static readonly Int128 Power = (Int128)ScaledNumber.PowerOfTen(ScaledNumber.MostDecimals);
    private static readonly UInt128 SignBit = UInt128.One << 127;

    public override string SqlType => "BLOB";

    public override string Form => "BLOB·10^12";

    public static byte[] ToBytes(Int128 scaled)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, unchecked((UInt128)scaled) ^ SignBit);
        return bytes;
    }

    public static Int128 FromBytes(ReadOnlySpan<byte> bytes) =>
        unchecked((Int128)(BinaryPrimitives.ReadUInt128BigEndian(bytes) ^ SignBit));

    /// <summary>The number that <paramref name="scaled"/> stands for. Throws OverflowException beyond decimal's range.</summary>
    public static decimal Unscale(Int128 scaled)
    {
        var (whole, rest) = Int128.DivRem(scaled, Power);
        return (decimal)whole + (decimal)rest / ScaledNumber.PowerOfTen(ScaledNumber.MostDecimals);
    }

    /// <summary>Rounded to twelve decimals, half away from zero.</summary>
    public static Int128 Scale(decimal value)
    {
        var rounded = Math.Round(value, ScaledNumber.MostDecimals, MidpointRounding.AwayFromZero);
        var whole = decimal.Truncate(rounded);
        return (Int128)whole * Power
            + (Int128)((rounded - whole) * ScaledNumber.PowerOfTen(ScaledNumber.MostDecimals));
    }

    public override object Encode(TableColumn place, object value)
    {
        var number = DecimalCodec.InRange(place, Expect<decimal>(place, value));
        return ToBytes(Scale(Math.Round(number, place.Column.Precision, MidpointRounding.AwayFromZero)));
    }

    public override object Decode(Statement reader, int ordinal) =>
        Unscale(FromBytes(reader.GetBytes(ordinal)));

    public override object Comparand(object value) =>
        value switch
        {
            decimal number => ToBytes(Scale(number)),
            int number => ToBytes(Scale(number)),
            double number => ToBytes(Scale((decimal)number)),
            _ => throw NotComparable(value),
        };
}
