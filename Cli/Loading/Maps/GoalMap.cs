using System.Collections.Generic;

namespace Crm.SalesProcess.Cli.Loading.Maps;

/// <summary>How the file of goals is read.</summary>
/// <param name="File">File name inside the loaded folder.</param>
/// <param name="Columns">Headers.</param>
/// <param name="Top">Whose target a goal without a parent is; one with parent and parts is its owner's unit's.</param>
/// <param name="Metrics">Key of the measure for each word in the metric column; without it all are won amounts.</param>
public sealed record GoalMap(
    string File,
    GoalColumns Columns,
    GoalScope Top = GoalScope.Organisation,
    IReadOnlyDictionary<string, string>? Metrics = null
);
