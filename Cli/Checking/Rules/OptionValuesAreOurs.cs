using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Option values lie in the range of the publisher and occur once in their choice.</summary>
internal sealed class OptionValuesAreOurs()
    : Rule("option-values", "Option values lie in the range of the publisher and occur once in their choice.")
{
    private const int RangeLength = 10_000;

    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        long.TryParse(solution.Publisher.Element("CustomizationOptionValuePrefix")?.Value, out var prefix)
            ? Options(solution).SelectMany(o => Faults(o, prefix * RangeLength))
            : [];

    private IEnumerable<Finding> Faults(XElement option, long first)
    {
        var value = TryNumber(option) ?? first;
        return
        [
            .. If(
                !IsBuiltIn(option, value) && (value < first || value >= first + RangeLength),
                option,
                $"The option value {value} is outside {first} to {first + RangeLength - 1}.",
                "Use the next free value of that range."
            ),
            .. If(
                option.ElementsBeforeSelf().Any(o => TryNumber(o) == value),
                option,
                $"The option value {value} occurs twice.",
                "Give each option its own value."
            ),
        ];
    }

    private static IEnumerable<XElement> Options(CheckedSolution solution) =>
        solution.Package.Customizations.Descendants().Where(e => e.Name.LocalName is "option" or "status");

    private static long? TryNumber(XElement option) =>
        long.TryParse((string?)option.Attribute("value"), out var value) ? value : null;

    // Yes and No, and the two status reasons that every table comes with.
    private static bool IsBuiltIn(XElement option, long value) =>
        option.Name == "status"
            ? value is 1 or 2
            : option.Parent?.Parent?.Element("OptionSetType")?.Value == "bit" && value is (0 or 1);
}
