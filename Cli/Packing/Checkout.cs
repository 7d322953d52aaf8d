using System;
using System.IO;
using Crm.SalesProcess.Cli.Output;

namespace Crm.SalesProcess.Cli.Packing;

/// <summary>The checkout that a command is run in, or else the one that the command was built in.</summary>
public static class Checkout
{
    private const string Source = "Solution";

    /// <summary>The folder <c>Solution</c> of the checkout.</summary>
    /// <exception cref="UsageException">There is no checkout at or above either place.</exception>
    public static string SolutionSource() => Path.Combine(Root(), Source);

    /// <summary>Full path of the checkout.</summary>
    /// <exception cref="UsageException">There is no checkout at or above either place.</exception>
    public static string Root() =>
        Above(Directory.GetCurrentDirectory())
        ?? Above(AppContext.BaseDirectory)
        ?? throw new UsageException(
            "There is no folder Solution here or above; run this in a checkout or name the source."
        );

    private static string? Above(string folder)
    {
        var place = new DirectoryInfo(folder);
        while (place is not null && !IsCheckout(place))
        {
            place = place.Parent;
        }
        return place?.FullName;
    }

    private static bool IsCheckout(DirectoryInfo place) =>
        File.Exists(Path.Combine(place.FullName, Source, "Other", "Solution.xml"));
}
