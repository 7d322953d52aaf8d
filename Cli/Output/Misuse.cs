using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Cli.Output;

/// <summary>Explains a command line that could not be parsed.</summary>
internal static class Misuse
{
    /// <summary>Names every mistake, what may have been meant, and where help is.</summary>
    public static UsageException Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var unknown = parsed.UnmatchedTokens.Select(word =>
            $"'{word}' is not known here.{Meant(word, parsed)}"
        );
        var others = parsed.UnmatchedTokens.Count > 0 ? [] : parsed.Errors.Select(error => error.Message);
        var place = command is RootCommand ? "salesprocess" : $"salesprocess {command.Name}";
        return new UsageException(string.Join(" ", unknown.Concat(others).Append($"See '{place} --help'.")));
    }

    private static string Meant(string word, ParseResult parsed) =>
        NearName.Of(word, Names(parsed.CommandResult)) is { } near ? $" Did you mean '{near}'?" : "";

    private static IEnumerable<string> Names(CommandResult place) =>
        place
            .Command.Subcommands.Select(command => command.Name)
            .Concat(place.Command.Options.Select(option => option.Name))
            .Concat(place.Parent is CommandResult above ? Names(above).Where(IsOption) : []);

    private static bool IsOption(string name) => name.StartsWith("--", StringComparison.Ordinal);
}
