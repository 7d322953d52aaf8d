using System.IO;
using Crm.SalesProcess.Cli.Output;

namespace Crm.SalesProcess.Cli.Packing;

/// <summary>Where the repository is, seen from the folder a command is run in.</summary>
public static class Checkout
{
    /// <summary>The solution source in or above the current folder.</summary>
    /// <exception cref="UsageException">The command is not run inside a checkout.</exception>
    public static string SolutionSource()
    {
        for (
            var place = new DirectoryInfo(Directory.GetCurrentDirectory());
            place is not null;
            place = place.Parent
        )
        {
            var source = Path.Combine(place.FullName, "Solution");
            if (File.Exists(Path.Combine(source, "Other", "Solution.xml")))
            {
                return source;
            }
        }
        throw new UsageException(
            "There is no folder Solution here or above; run this in a checkout or name the source."
        );
    }
}
