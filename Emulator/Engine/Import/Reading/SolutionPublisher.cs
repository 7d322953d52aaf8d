using System.Globalization;
using System.Linq;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>Who publishes a solution.</summary>
/// <param name="Prefix">Without the underscore: 2 to 8 letters or digits.</param>
/// <param name="OptionPrefix">10000 to 99999; own option values start at this number × 10000.</param>
public sealed record SolutionPublisher(string UniqueName, string DisplayName, string Prefix, int OptionPrefix)
{
    public static SolutionPublisher Read(SolutionElement manifest)
    {
        if (manifest.First("Publisher") is not { } publisher)
        {
            manifest.Report(ImportErrors.XsdValidation, "<Publisher> is missing.");
            return new SolutionPublisher("", "", "", 0);
        }

        return new SolutionPublisher(
            publisher.Required("UniqueName"),
            publisher.Label1033("LocalizedNames", "LocalizedName"),
            ReadPrefix(publisher),
            ReadOptionPrefix(publisher)
        );
    }

    private static string ReadPrefix(SolutionElement publisher)
    {
        var prefix = publisher.Required("CustomizationPrefix");
        var valid =
            prefix.Length is >= 2 and <= 8
            && prefix.All(char.IsAsciiLetterOrDigit)
            && !prefix.StartsWith("mscrm", System.StringComparison.OrdinalIgnoreCase);
        if (prefix.Length > 0 && !valid)
        {
            publisher.Report(
                ImportErrors.XsdValidation,
                $"The customization prefix '{prefix}' must be 2 to 8 letters or digits and must not start with mscrm."
            );
        }

        return prefix;
    }

    private static int ReadOptionPrefix(SolutionElement publisher)
    {
        var prefix = publisher.Number("CustomizationOptionValuePrefix", 10000);
        if (prefix is < 10000 or > 99999)
        {
            publisher.Report(
                ImportErrors.XsdValidation,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The option value prefix {prefix} must lie between 10000 and 99999."
                )
            );
        }

        return prefix;
    }
}
