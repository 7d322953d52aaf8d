using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>Three opportunities in the form that the sample map reads: one won, one lost, one open.</summary>
internal static class SmallExport
{
    /// <summary>The sample map.</summary>
    public static string Map => Path.Combine(SharedData.Checkout, "samples", "contoso-coffee", "map.json");

    /// <summary>Writes the CSV file into a folder.</summary>
    /// <param name="times">How often the three come, under names of their own.</param>
    public static void WriteTo(string folder, int times = 1)
    {
        using var map = JsonDocument.Parse(File.ReadAllText(Map));
        var opportunities = map.RootElement.GetProperty("opportunities");
        var columns = opportunities
            .GetProperty("columns")
            .EnumerateObject()
            .Concat(opportunities.GetProperty("texts").EnumerateObject())
            .Where(column => column.Value.ValueKind == JsonValueKind.String)
            .ToList();
        string[] lines =
        [
            string.Join(',', columns.Select(column => column.Value.GetString())),
            .. Enumerable
                .Range(1, times)
                .SelectMany(Rows)
                .Select(row => string.Join(',', columns.Select(c => row.GetValueOrDefault(c.Name, "")))),
        ];
        File.WriteAllLines(Path.Combine(folder, opportunities.GetProperty("file").GetString()!), lines);
    }

    private static IEnumerable<Dictionary<string, string>> Rows(int time) =>
        [
            Row($"Machines {time}", "Won", "Won", "1000", "5/10/2024"),
            Row($"Beans {time}", "Lost", "Out-Sold", "500", "6/10/2024"),
            Row($"Cups {time}", "Open", "In Progress", "250", ""),
        ];

    private static Dictionary<string, string> Row(
        string name,
        string outcome,
        string reason,
        string value,
        string closed
    ) =>
        new()
        {
            ["name"] = name,
            ["owner"] = "Seller 01",
            ["customer"] = "Fabrikam",
            ["createdOn"] = "1/2/2024",
            ["outcome"] = outcome,
            ["outcomeReason"] = reason,
            ["stage"] = "Close",
            ["probability"] = "50",
            ["estimatedValue"] = value,
            ["estimatedCloseDate"] = "7/1/2024",
            ["actualCloseDate"] = closed,
        };
}
