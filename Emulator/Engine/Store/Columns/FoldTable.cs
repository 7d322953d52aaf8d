using System.Collections.Frozen;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>
/// Base letters of accented Latin, Greek and Cyrillic letters. A table of our own, because decomposition of
/// characters is not available everywhere that the emulator runs (invariant globalisation).
/// </summary>
internal static class FoldTable
{
    private static readonly string[] Groups =
    [
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
        "bḃḅḇ",
        "cçćĉċčḉ",
        "dďḋḍḏḑḓ",
        "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
        "fḟ",
        "gĝğġģǧǵḡ",
        "hĥȟḣḥḧḩḫẖ",
        "iìíîïĩīĭįıǐȉȋḭḯỉị",
        "jĵǰ",
        "kķǩḱḳḵ",
        "lĺļľḷḹḻḽł",
        "mḿṁṃ",
        "nñńņňǹṅṇṉṋ",
        "oòóôõöøōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ",
        "pṕṗ",
        "rŕŗřȑȓṙṛṝṟ",
        "sśŝşšșṡṣṥṧṩ",
        "tţťțṫṭṯṱẗ",
        "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
        "vṽṿ",
        "wŵẁẃẅẇẉẘ",
        "xẋẍ",
        "yýÿŷȳẏẙỳỵỷỹ",
        "zźżžẑẓẕ",
        "αά",
        "εέ",
        "ηή",
        "ιίϊΐ",
        "οό",
        "υύϋΰ",
        "ωώ",
        "σς",
        "ий",
        "её",
    ];

    private static readonly FrozenDictionary<int, string> Expansions = new Dictionary<int, string>
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['ǽ'] = "ae",
        ['œ'] = "oe",
        ['þ'] = "th",
        ['đ'] = "d",
        ['ð'] = "d",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<int, string> Table = Build();

    /// <summary>The lower-case base letter or letters of the character.</summary>
    public static string Of(Rune rune)
    {
        var lower = Rune.ToLower(rune, CultureInfo.InvariantCulture);
        return Table.GetValueOrDefault(lower.Value) ?? lower.ToString();
    }

    private static FrozenDictionary<int, string> Build()
    {
        var table = new Dictionary<int, string>(Expansions);
        foreach (var group in Groups)
        foreach (var letter in group[1..])
            table[letter] = group[..1];
        return table.ToFrozenDictionary();
    }
}
