using System.Collections.Generic;

namespace Crm.SalesProcess.Cli.Loading.Maps;

/// <summary>How the stage history is read: one row for each time an opportunity entered a stage, or was closed.</summary>
/// <param name="File">File name inside the loaded folder.</param>
/// <param name="Key">Header of the opportunity's key.</param>
/// <param name="On">Header of the instant.</param>
/// <param name="To">Header of the word for what was entered: a stage or an outcome of the opportunity map.</param>
/// <param name="From">Header of the word for the stage before; tells where a history that starts mid-way began.</param>
/// <param name="Reopened">Words that mean that a closed opportunity was opened again, in the stage it was closed in.</param>
public sealed record StageHistoryMap(
    string File,
    string Key,
    string On,
    string To,
    string? From = null,
    IReadOnlyList<string>? Reopened = null
);
