using System.Collections.Generic;
using Crm.SalesProcess.Cli.Files;
using Crm.SalesProcess.Cli.Output;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>How a CSV export of another system is read: where each value stands and what its words mean.</summary>
/// <param name="DateFormats">.NET custom formats, tried in order, invariant culture.</param>
/// <param name="Currency">ISO code of the amounts; a currency of the organisation.</param>
/// <param name="Opportunities">The opportunity file.</param>
public sealed record LoadMap(IReadOnlyList<string> DateFormats, string Currency, OpportunityMap Opportunities)
{
    /// <summary>Reads a map file.</summary>
    /// <exception cref="UsageException">The file is missing or is no valid map; names the file and the place.</exception>
    public static LoadMap Read(string file) => JsonFile.Read<LoadMap>(file, "map file");
}
