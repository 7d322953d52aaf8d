using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every text is there once in each language of the solution, and in no other.</summary>
internal sealed class LabelsInEveryLanguage()
    : Rule("languages", "Every text is there once in each language of the solution, and in no other.")
{
    private static readonly HashSet<string> Containers = new(StringComparer.Ordinal)
    {
        "labels",
        "LocalizedNames",
        "LocalizedCollectionNames",
        "displaynames",
        "Descriptions",
    };

    public override IEnumerable<Finding> Check(CheckedSolution solution)
    {
        var languages = solution.Package.Section("Languages").Select(l => l.Value).ToList();
        return solution
            .Package.Customizations.Descendants()
            .Where(e => Containers.Contains(e.Name.LocalName))
            .Concat(solution.Package.Parts.Select(p => p.Xml).OfType<XElement>().Elements())
            .Where(e => e.Elements().Any(l => l.Attribute("languagecode") is not null))
            .SelectMany(container => Faults(container, languages));
    }

    private IEnumerable<Finding> Faults(XElement container, List<string> languages)
    {
        var used = container.Elements().Select(l => (string?)l.Attribute("languagecode") ?? "").ToList();
        if (used.Distinct(StringComparer.Ordinal).Count() < used.Count)
        {
            yield return At(container, "A language has two texts here.", "Keep one text for each language.");
        }
        foreach (var language in languages.Except(used, StringComparer.Ordinal))
        {
            yield return At(container, $"There is no text in language {language}.", "Translate it.");
        }
        foreach (var language in used.Except(languages, StringComparer.Ordinal))
        {
            yield return At(
                container,
                $"There is a text in language {language}, which the solution does not have.",
                "Remove it or add the language to Customizations.xml."
            );
        }
    }
}
