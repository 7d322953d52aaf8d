using System;
using System.Linq;
using Microsoft.AspNetCore.WebUtilities;

namespace Crm.SalesProcess.Emulator.Host.Resources;

/// <summary>Makes texts of rows that stand behind parameter aliases (<c>@p={"@odata.id":…}</c>), for the parser.</summary>
internal static class ArgumentQuotes
{
    public static Uri Add(Uri address)
    {
        var options = QueryHelpers.ParseQuery(address.Query);
        if (!options.Any(option => IsRow(option.Key, option.Value.ToString())))
        {
            return address;
        }

        var quoted = options.Select(option =>
            (
                option.Key,
                Value: IsRow(option.Key, option.Value.ToString())
                    ? Quoted($"{option.Value}")
                    : $"{option.Value}"
            )
        );
        var query = string.Join(
            '&',
            quoted.Select(option => $"{option.Key}={Uri.EscapeDataString(option.Value)}")
        );
        return new UriBuilder(address) { Query = query }.Uri;
    }

    private static bool IsRow(string name, string value) =>
        name.StartsWith('@') && value.TrimStart().StartsWith('{');

    private static string Quoted(string json) =>
        $"'{json.Trim().Replace("'", "''", StringComparison.Ordinal)}'";
}
