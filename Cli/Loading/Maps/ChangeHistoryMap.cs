using System.Collections.Generic;

namespace Crm.SalesProcess.Cli.Loading.Maps;

/// <summary>How the change history is read: one row for each change of a value.</summary>
/// <param name="File">File name inside the loaded folder.</param>
/// <param name="Key">Header of the opportunity's key.</param>
/// <param name="On">Header of the instant.</param>
/// <param name="Field">Header of the word for what was changed.</param>
/// <param name="From">Header of the value before.</param>
/// <param name="To">Header of the value after.</param>
/// <param name="Fields">What each word in the field column means.</param>
public sealed record ChangeHistoryMap(
    string File,
    string Key,
    string On,
    string Field,
    string From,
    string To,
    IReadOnlyDictionary<string, ChangedField> Fields
);
