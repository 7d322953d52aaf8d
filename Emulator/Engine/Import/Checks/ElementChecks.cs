using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Import.Reading;

namespace Crm.SalesProcess.Emulator.Import.Checks;

/// <summary>
/// The elements of <c>customizations.xml</c>: known by name, once each, and sections in the order of exports, as the
/// platform's schema wants them.
/// </summary>
internal static class ElementChecks
{
    public static void Run(SolutionElement root)
    {
        EnsureKnown(root, [.. KnownElements.Sections, .. KnownElements.OtherSections]);
        EnsureOnce(root, "section");
        EnsureOrder(root);
        foreach (var (path, children) in KnownElements.Records)
        {
            foreach (var record in root.Children(path))
            {
                EnsureKnown(record, children);
                EnsureOnce(record, "element");
            }
        }
    }

    private static void EnsureKnown(SolutionElement parent, IReadOnlyCollection<string> known)
    {
        foreach (var name in NamesOf(parent).Distinct().Except(known))
        {
            var near = NearName.Of(name, known) is { } meant ? $" Did you mean <{meant}>?" : "";
            parent.Report(
                ImportErrors.XsdValidation,
                $"<{name}> is not known in <{parent.Xml.Name.LocalName}>.{near}"
            );
        }
    }

    private static void EnsureOnce(SolutionElement parent, string kind)
    {
        foreach (var name in NamesOf(parent).GroupBy(name => name).Where(name => name.Count() > 1))
        {
            parent.Report(
                ImportErrors.XsdValidation,
                $"<{name.Key}> stands {name.Count()} times; every {kind} stands once."
            );
        }
    }

    private static void EnsureOrder(SolutionElement root)
    {
        var places = NamesOf(root)
            .Distinct()
            .Select(name => (Name: name, Place: KnownElements.Sections.IndexOf(name)))
            .Where(section => section.Place >= 0)
            .ToList();
        foreach (
            var (before, after) in places
                .Zip(places.Skip(1))
                .Where(pair => pair.First.Place > pair.Second.Place)
        )
        {
            root.Report(
                ImportErrors.XsdValidation,
                $"<{after.Name}> stands after <{before.Name}>, which it has to stand before."
            );
        }
    }

    private static IEnumerable<string> NamesOf(SolutionElement parent) =>
        parent.Xml.Elements().Select(child => child.Name.LocalName);
}
