namespace Crm.SalesProcess.Cli.Loading.Maps;

/// <summary>How the file of goals is read.</summary>
/// <param name="File">File name inside the loaded folder.</param>
/// <param name="Columns">Headers.</param>
/// <param name="Top">Whose target a goal without a parent is.</param>
public sealed record GoalMap(string File, GoalColumns Columns, GoalScope Top = GoalScope.Organisation);
