using System.Collections.Generic;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Process.Files;
using Crm.SalesProcess.Steps.Publishing;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.Files;

/// <summary>Tells where the organisation that a file comes from was set up in another way.</summary>
internal static class SettingsOfFile
{
    /// <summary>A warning for each setting under which the same rules mean something else.</summary>
    internal static IReadOnlyList<DraftProblem> Differences(ProcessFileData file, PublishSettings here) =>
        file.Settings is not { } there
            ? []
            :
            [
                .. Compare(EnvironmentVariable.TimeZone, there.TimeZone, here.Zone.Id),
                .. Compare(EnvironmentVariable.GraceMinutes, $"{there.GraceMinutes}", $"{here.GraceMinutes}"),
                .. Compare(
                    EnvironmentVariable.PlaceholderList,
                    Words(there.Placeholders),
                    Words(here.Placeholders)
                ),
            ];

    private static IEnumerable<DraftProblem> Compare(string setting, string there, string here) =>
        there == here
            ? []
            :
            [
                new DraftProblem(
                    $"Setting {setting}",
                    $"where the file comes from it is '{there}', here it is '{here}'"
                )
                {
                    IsWarning = true,
                },
            ];

    private static string Words(IEnumerable<string> words) => string.Join(", ", words);
}
