using System;
using System.Globalization;
using System.Linq;
using Microsoft.AspNetCore.Http;

namespace Crm.SalesProcess.Emulator.Host.WebApi;

/// <summary>What the Prefer header asks for.</summary>
internal static class Preferences
{
    private const string MaxPageSize = "odata.maxpagesize=";

    /// <summary>Whether annotations are wanted (<c>odata.include-annotations</c>).</summary>
    public static bool Annotated(HttpRequest request) =>
        Wishes(request).Any(wish => wish.StartsWith("odata.include-annotations", StringComparison.Ordinal));

    /// <summary>Rows per page; null when not asked for.</summary>
    public static int? PageSize(HttpRequest request) =>
        Wishes(request)
            .Where(wish => wish.StartsWith(MaxPageSize, StringComparison.Ordinal))
            .Select(wish =>
                int.TryParse(wish[MaxPageSize.Length..], CultureInfo.InvariantCulture, out var size)
                    ? size
                    : (int?)null
            )
            .FirstOrDefault();

    private static string[] Wishes(HttpRequest request) =>
        request
            .Headers["Prefer"]
            .SelectMany(line => (line ?? string.Empty).Split(',', StringSplitOptions.TrimEntries))
            .ToArray();
}
