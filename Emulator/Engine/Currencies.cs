using System.Collections.Frozen;
using System.Collections.Generic;

namespace Crm.SalesProcess.Emulator;

/// <summary>Names and symbols of common currencies; any other code stands for itself.</summary>
internal static class Currencies
{
    private static readonly FrozenDictionary<string, (string Name, string Symbol)> Known = new Dictionary<
        string,
        (string, string)
    >
    {
        ["USD"] = ("US Dollar", "$"),
        ["EUR"] = ("Euro", "€"),
        ["GBP"] = ("Pound Sterling", "£"),
        ["CHF"] = ("Swiss Franc", "CHF"),
        ["JPY"] = ("Yen", "¥"),
    }.ToFrozenDictionary();

    public static string NameOf(string code) => Known.TryGetValue(code, out var known) ? known.Name : code;

    public static string SymbolOf(string code) =>
        Known.TryGetValue(code, out var known) ? known.Symbol : code;
}
