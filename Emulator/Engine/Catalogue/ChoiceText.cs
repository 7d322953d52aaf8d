using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Catalogue;

/// <summary>
/// Options as text: <c>1 Hot; 2 Warm; 3 Cold</c>. Of a status reason the state follows as <c>@0</c>, with a star
/// when it is that state's default: <c>1 Open @0*; 2 On Hold @0</c>.
/// </summary>
internal static class ChoiceText
{
    /// <summary>Global choices, one per line: <c>name = options</c>. By name.</summary>
    public static Dictionary<string, Choice> ReadAll(IEnumerable<string> lines) =>
        lines
            .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .Where(parts => parts.Length == 2)
            .Select(parts =>
                Read(parts[0], parts[1]) with
                {
                    IsGlobal = true,
                    DisplayName = Words.Of(parts[0]),
                }
            )
            .ToDictionary(choice => choice.Name);

    public static Choice Read(string name, string options) =>
        new() { Name = name, Options = [.. Parts(options).Select(ReadOption)] };

    /// <summary>The states with the default status reason that <paramref name="statuses"/> stars for each.</summary>
    public static Choice ReadStates(string name, string options, string statuses)
    {
        var defaults = Parts(statuses)
            .Where(status => status.EndsWith('*'))
            .Select(ReadOption)
            .ToDictionary(status => status.State!.Value, status => status.Value);
        var states = Read(name, options);
        return states with
        {
            Options =
            [
                .. states.Options.Select(state =>
                    state with
                    {
                        DefaultStatus = defaults[state.Value],
                        InvariantName = state.Label.Replace(" ", "", StringComparison.Ordinal),
                    }
                ),
            ],
        };
    }

    private static IEnumerable<string> Parts(string options) =>
        options.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Option ReadOption(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var at = text.LastIndexOf('@');
        var label = at < 0 ? text[(space + 1)..] : text[(space + 1)..at].TrimEnd();
        return new Option(Number(text[..space]), label)
        {
            State = at < 0 ? null : Number(text[(at + 1)..].TrimEnd('*')),
        };
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
