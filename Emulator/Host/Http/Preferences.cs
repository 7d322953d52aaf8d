using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Crm.SalesProcess.Emulator.Host.Http;

/// <summary>What the Prefer header asks for.</summary>
internal sealed partial class Preferences
{
    private const string PageSizeName = "odata.maxpagesize";
    private const string AnnotationsName = "odata.include-annotations";
    private const string ContinueName = "odata.continue-on-error";

    private readonly FrozenDictionary<string, string> _wishes;

    private Preferences(FrozenDictionary<string, string> wishes)
    {
        _wishes = wishes;
        Annotations = new AnnotationFilter(wishes.GetValueOrDefault(AnnotationsName, ""));
    }

    /// <summary>Whether a written row is to be answered.</summary>
    public bool ReturnsRow => _wishes.GetValueOrDefault("return") == "representation";

    /// <summary>Rows per page; null when not asked for or no positive number.</summary>
    public int? PageSize =>
        int.TryParse(_wishes.GetValueOrDefault(PageSizeName), CultureInfo.InvariantCulture, out var size)
        && size > 0
            ? size
            : null;

    /// <summary>Whether a batch goes on after a request that failed.</summary>
    public bool ContinuesOnError => _wishes.GetValueOrDefault(ContinueName) is "" or "true";

    public AnnotationFilter Annotations { get; }

    /// <summary>The wishes that a query of rows follows, for <c>Preference-Applied</c>; empty when there are none.</summary>
    public string AppliedToQuery =>
        string.Join(
            ',',
            new[] { (PageSizeName, Format: "{0}={1}"), (AnnotationsName, Format: "{0}=\"{1}\"") }
                .Where(known => _wishes.ContainsKey(known.Item1))
                .Select(known =>
                    string.Format(
                        CultureInfo.InvariantCulture,
                        known.Format,
                        known.Item1,
                        _wishes[known.Item1]
                    )
                )
        );

    public static Preferences Read(IHeaderDictionary headers)
    {
        var wishes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match wish in headers["Prefer"].SelectMany(line => Wish().Matches(line ?? "")))
        {
            wishes.TryAdd(wish.Groups["name"].Value, wish.Groups["value"].Value.Trim());
        }

        return new Preferences(wishes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    [GeneratedRegex("""(?<name>[^\s,;="]+)(?:\s*=\s*(?:"(?<value>[^"]*)"|(?<value>[^,;"]*)))?""")]
    private static partial Regex Wish();
}
