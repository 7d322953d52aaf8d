using System.Collections.Generic;

namespace Crm.SalesProcess.Cli.DemoData;

/// <summary>What is sold to whom, and when.</summary>
internal static class Market
{
    /// <summary>How much is begun in each month: little in summer, much before the ends of quarters.</summary>
    public static readonly IReadOnlyList<double> Seasons =
    [
        0.95,
        1.0,
        1.2,
        1.05,
        1.1,
        1.1,
        0.75,
        0.55,
        1.2,
        1.2,
        1.1,
        0.7,
    ];

    public static readonly IReadOnlyList<string> Products =
    [
        "espresso machines",
        "coffee subscription",
        "vending service",
        "bean supply",
        "barista training",
        "maintenance contract",
    ];

    public static readonly IReadOnlyList<string> Needs =
    [
        "Fresh coffee for a new office",
        "Replace old machines before the lease ends",
        "One supplier for all sites",
        "Lower cost per cup",
        "Fair-trade beans for the sustainability report",
    ];

    public static readonly IReadOnlyList<string> Activities = ["Phone call", "Meeting", "Email", "Task"];

    private static readonly string[] First =
    [
        "Alder",
        "Birch",
        "Cedar",
        "Dogwood",
        "Elm",
        "Fir",
        "Ginkgo",
        "Hazel",
        "Ivy",
        "Juniper",
        "Kapok",
        "Larch",
        "Maple",
        "Nutmeg",
        "Oak",
        "Pine",
        "Quince",
        "Rowan",
        "Spruce",
        "Tamarind",
    ];

    private static readonly string[] Second =
    [
        "Logistics",
        "Foods",
        "Hotels",
        "Insurance",
        "Publishing",
        "Clinics",
        "Energy",
        "Software",
        "Textiles",
        "Schools",
        "Bank",
        "Tools",
    ];

    /// <summary>Two hundred and forty customers.</summary>
    public static IReadOnlyList<string> Customers { get; } = Names();

    private static List<string> Names()
    {
        var names = new List<string>();
        foreach (var first in First)
        {
            foreach (var second in Second)
            {
                names.Add($"{first} {second}");
            }
        }
        return names;
    }
}
