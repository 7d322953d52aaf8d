using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>Reads <c>&lt;optionset&gt;</c>: global choices and the ones inside a column.</summary>
internal static class ChoiceReader
{
    public static Choice Read(SolutionElement optionset, bool isGlobal) =>
        new()
        {
            Name = optionset.RequiredAttribute("Name"),
            DisplayName = optionset.Label1033("displaynames", "displayname"),
            Description = optionset.Label1033("Descriptions", "Description"),
            IsGlobal = isGlobal,
            Options = Distinct(optionset, [.. Options(optionset)]),
        };

    private static System.Collections.Generic.IEnumerable<Option> Options(SolutionElement optionset) =>
        optionset
            .Children("options", "option")
            .Select(Read)
            .Concat(optionset.Children("states", "state").Select(ReadState))
            .Concat(optionset.Children("statuses", "status").Select(ReadStatus));

    private static Option Read(SolutionElement option) =>
        new(Number(option, "value") ?? 0, option.Label1033("labels", "label"))
        {
            Description = option.Label1033("Descriptions", "Description"),
            Color = option.Attribute("Color") ?? "",
        };

    private static Option ReadState(SolutionElement state) =>
        Read(state) with
        {
            DefaultStatus = Number(state, "defaultstatus"),
            InvariantName = state.Attribute("invariantname") ?? "",
        };

    private static Option ReadStatus(SolutionElement status) =>
        Read(status) with
        {
            State = Number(status, "state"),
        };

    private static int? Number(SolutionElement element, string attribute)
    {
        var text = element.RequiredAttribute(attribute);
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        if (text.Length > 0)
        {
            element.Report(
                ImportErrors.XsdValidation,
                $"{attribute} is '{text}', expected is a whole number."
            );
        }

        return null;
    }

    private static ImmutableArray<Option> Distinct(SolutionElement optionset, ImmutableArray<Option> options)
    {
        foreach (var twice in options.GroupBy(option => option.Value).Where(group => group.Count() > 1))
        {
            optionset.Report(
                ImportErrors.OptionSets,
                string.Create(CultureInfo.InvariantCulture, $"The option value {twice.Key} is used twice.")
            );
        }

        return [.. options.DistinctBy(option => option.Value)];
    }
}
