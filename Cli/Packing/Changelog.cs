using System.IO;
using System.Text.RegularExpressions;

namespace Crm.SalesProcess.Cli.Packing;

/// <summary>The one place where the version of everything we ship is written.</summary>
public static partial class Changelog
{
    private const string FileName = "CHANGELOG.md";

    /// <summary>Version of the top entry of the nearest CHANGELOG.md in or above a folder, as four numbers; null when there is none.</summary>
    public static string? VersionBeside(string folder)
    {
        for (var place = new DirectoryInfo(folder); place is not null; place = place.Parent)
        {
            var file = Path.Combine(place.FullName, FileName);
            if (File.Exists(file) && Heading().Match(File.ReadAllText(file)) is { Success: true } top)
            {
                return top.Groups["version"].Value + ".0";
            }
        }
        return null;
    }

    [GeneratedRegex(@"^## (?<version>\d+\.\d+\.\d+)", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
