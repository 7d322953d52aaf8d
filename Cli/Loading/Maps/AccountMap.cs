using System.Collections.Generic;

namespace Crm.SalesProcess.Cli.Loading.Maps;

/// <summary>How the file of customers is read.</summary>
/// <param name="File">File name inside the loaded folder.</param>
/// <param name="Name">Header of the name, as the customer column of the opportunities has it.</param>
/// <param name="Owner">Header of the owner's full name.</param>
/// <param name="Texts">Header for each text column of account, by logical name.</param>
public sealed record AccountMap(
    string File,
    string Name,
    string? Owner = null,
    IReadOnlyDictionary<string, string>? Texts = null
);
