using System;
using Crm.SalesProcess.Emulator.Store.Columns;
using Microsoft.Data.Sqlite;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>What SQL cannot say by itself. All deterministic, none used on paths that an index could serve.</summary>
internal static class SqlFunctions
{
    public static void AddTo(SqliteConnection connection)
    {
        connection.CreateFunction<string?, string?>("fold", FoldText, isDeterministic: true);
        connection.CreateFunction<long?, long, string, long, long?>(
            "date_part",
            DatePart.Of,
            isDeterministic: true
        );
        connection.CreateFunction<object, long, byte[]?>("wide", Widen, isDeterministic: true);
        connection.CreateAggregate<object, Int128?, byte[]?>(
            "wide_sum",
            null,
            AddWide,
            WideTotal,
            isDeterministic: true
        );
    }

    private static string? FoldText(string? text) => text is null ? null : Fold.Of(text);

    private static byte[]? Widen(object value, long decimals) =>
        value switch
        {
            byte[] wide => wide,
            long narrow => WideDecimalCodec.ToBytes(
                WideDecimalCodec.Scale(ScaledNumber.Unscale(narrow, (int)decimals))
            ),
            _ => null,
        };

    private static Int128? AddWide(Int128? sum, object value) =>
        value is byte[] wide ? (sum ?? 0) + WideDecimalCodec.FromBytes(wide) : sum;

    private static byte[]? WideTotal(Int128? sum) =>
        sum is { } total ? WideDecimalCodec.ToBytes(total) : null;
}
