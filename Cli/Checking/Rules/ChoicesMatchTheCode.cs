using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;
using Crm.SalesProcess.Pipeline;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>The options of a choice are those of the enum that the plugins use for it.</summary>
internal sealed class ChoicesMatchTheCode()
    : Rule("choices-match-code", "The options of a choice are those of the enum that the plugins use for it.")
{
    private static readonly ILookup<string, Type> Enums = typeof(Plugin)
        .Assembly.GetExportedTypes()
        .Where(t => t.IsEnum)
        .ToLookup(t => t.Name, StringComparer.OrdinalIgnoreCase);

    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution.Choices.SelectMany(choice =>
        {
            var name = Unprefixed((string?)choice.Attribute("Name") ?? "", solution.Prefix);
            return Enums.Contains(name)
                ? Enums[name].SelectMany(code => Faults(choice, code))
                : [NoEnum(choice)];
        });

    private Finding NoEnum(XElement choice) =>
        At(
            choice,
            $"The code has no enum for the choice {(string?)choice.Attribute("Name")}.",
            "Add one, named like the choice without its prefix."
        );

    private IEnumerable<Finding> Faults(XElement choice, Type code)
    {
        var inCode = Enum.GetNames(code)
            .ToDictionary(n => Convert.ToInt64(Enum.Parse(code, n), CultureInfo.InvariantCulture));
        var inXml = choice
            .Descendants("option")
            .Select(o => (Option: o, Value: (long?)TryNumber(o) ?? -1))
            .ToList();
        foreach (var (option, value) in inXml)
        {
            var label = (string?)option.Descendants("label").FirstOrDefault()?.Attribute("description") ?? "";
            if (inCode.GetValueOrDefault(value) is not { } name || !IsSame(name, label))
            {
                yield return At(
                    option,
                    $"{code.Name} in the code has no {label} = {value}.",
                    "Change the option and the enum together."
                );
            }
        }
        foreach (var (value, name) in inCode.Where(c => inXml.All(x => x.Value != c.Key)))
        {
            yield return At(
                choice,
                $"The code knows {code.Name}.{name} = {value}, the choice does not.",
                "Add the option."
            );
        }
    }

    private static bool IsSame(string name, string label) =>
        string.Equals(name, label.Replace(" ", ""), StringComparison.OrdinalIgnoreCase);

    private static long? TryNumber(XElement option) =>
        long.TryParse((string?)option.Attribute("value"), out var value) ? value : null;

    private static string Unprefixed(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name;
}
