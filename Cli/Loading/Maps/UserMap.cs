using System.Collections.Generic;

namespace Crm.SalesProcess.Cli.Loading.Maps;

/// <summary>How the file of people is read.</summary>
/// <param name="File">File name inside the loaded folder.</param>
/// <param name="Columns">Headers.</param>
/// <param name="Roles">Security roles for each word in the role column; others get those of a rep, or of a manager.</param>
/// <param name="Inactive">Words in the active column that mean that somebody has left.</param>
public sealed record UserMap(
    string File,
    UserColumns Columns,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Roles = null,
    IReadOnlyList<string>? Inactive = null
);
