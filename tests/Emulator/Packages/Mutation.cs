using System;
using System.Globalization;
using System.Linq;

namespace Crm.SalesProcess.Tests.Emulator.Packages;

/// <summary>
/// Random mistakes in texts. <c>SOAK_ROUNDS</c> sets how many texts a test tries; the seeds are fixed, so every run tries
/// the same.
/// </summary>
public static class Mutation
{
    private const int DefaultRounds = 400;

    /// <summary>Words of SQLite and of statements, which no answer may hold.</summary>
    private static readonly string[] Leaks =
    [
        "SQLite",
        "SELECT ",
        " FROM t",
        "no such column",
        "no such table",
        "near \"",
        "   at ",
    ];

    private static readonly string[] Splices =
    [
        "'",
        "\"",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "$",
        "@",
        "/",
        ",",
        ";",
        "%",
        "%00",
        "%27",
        "--",
        "null",
        "''",
        "' or 1=1 --",
        "'); DROP TABLE test_thing; --",
        "9999999999999999999999",
        "-1",
        "1e999",
        "\u0000",
        "é",
        "\ud800",
        "not ",
        " eq ",
        "*",
        "<",
        "&",
        "$filter",
        "Microsoft.Dynamics.CRM.",
        "../",
        "any(",
        "true",
    ];

    public static int Rounds =>
        int.TryParse(
            Environment.GetEnvironmentVariable("SOAK_ROUNDS"),
            CultureInfo.InvariantCulture,
            out var rounds
        )
            ? rounds
            : DefaultRounds;

    /// <summary>Whether an answer shows something of the inside.</summary>
    public static bool IsLeak(string answer) =>
        Leaks.Any(leak => answer.Contains(leak, StringComparison.Ordinal));

    /// <summary>One to three letters dropped, doubled or replaced, or something foreign put in.</summary>
    public static string Of(Random random, string text)
    {
        for (var times = random.Next(1, 4); times > 0 && text.Length > 1; times--)
        {
            var at = random.Next(text.Length);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at)),
                1 => text.Insert(at, text.Substring(at, Math.Min(random.Next(1, 10), text.Length - at))),
                2 => text[..at] + (char)random.Next(32, 127) + text[(at + 1)..],
                _ => text.Insert(at, Splices[random.Next(Splices.Length)]),
            };
        }

        return text;
    }
}
