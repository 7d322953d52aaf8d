using System;

namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>Decimals as whole numbers: the value times a power of ten.</summary>
internal static class ScaledNumber
{
    private static readonly decimal[] Powers = BuildPowers();

    /// <summary>Most decimals that any column keeps.</summary>
    public const int MostDecimals = 12;

    public static decimal PowerOfTen(int exponent) => Powers[exponent];

    /// <summary>Rounded half away from zero. Throws OverflowException beyond 64 bits.</summary>
    public static long Scale(decimal value, int decimals) =>
        decimal.ToInt64(Math.Round(value * Powers[decimals], MidpointRounding.AwayFromZero));

    public static decimal Unscale(long scaled, int decimals) => scaled / Powers[decimals];

    /// <summary>
    /// The value to compare scaled ones with: whole when it is one of them, otherwise a double that lies between the
    /// same two whole numbers, so that comparisons come out as with the exact value (below 2⁵² scaled; beyond, a
    /// value with too many decimals counts as its neighbour).
    /// </summary>
    public static object Comparand(decimal value, int decimals)
    {
        var largest = long.MaxValue / Powers[decimals];
        if (Math.Abs(value) > largest)
            return value > 0 ? double.MaxValue : double.MinValue;
        var scaled = value * Powers[decimals];
        var floor = decimal.Floor(scaled);
        return scaled == floor ? (object)decimal.ToInt64(floor) : (double)floor + 0.5;
    }

    private static decimal[] BuildPowers()
    {
        var powers = new decimal[MostDecimals + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
            powers[i] = powers[i - 1] * 10;
        return powers;
    }
}
