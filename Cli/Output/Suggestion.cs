using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Cli.Output;

/// <summary>What somebody may have meant by a name that is not there.</summary>
internal static class Suggestion
{
    private const int Most = 12;

    /// <summary>The name that is nearest; where none is near, the names there are, as far as they are few.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="known">What is there.</param>
    public static string Of(string name, IEnumerable<string> known)
    {
        var names = known.Where(one => one.Length > 0).Distinct().ToList();
        return NearName.Of(name, names) is { } near ? $"Did you mean '{near}'?"
            : names.Count == 0 ? "There is none at all."
            : names.Count <= Most ? $"Choose from {string.Join(", ", names.Select(one => $"'{one}'"))}."
            : $"There are {names.Count}, such as {string.Join(", ", names.Take(3).Select(one => $"'{one}'"))}.";
    }
}
