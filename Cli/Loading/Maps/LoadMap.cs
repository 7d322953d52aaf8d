using System.Collections.Generic;
using System.Text.Json.Serialization;
using Crm.SalesProcess.Cli.Files;
using Crm.SalesProcess.Cli.Output;

namespace Crm.SalesProcess.Cli.Loading.Maps;

/// <summary>How a CSV export of another system is read: where each value stands and what its words mean.</summary>
/// <param name="DateFormats">.NET custom formats, tried in order, invariant culture.</param>
/// <param name="Currency">ISO code of amounts that name no currency.</param>
/// <param name="Opportunities">The opportunity file.</param>
/// <param name="Source">Name of the other system; rows of two systems are never taken for each other.</param>
/// <param name="TimeZone">IANA or Windows name of the zone that times are written in.</param>
/// <param name="Encoding">UTF-8, Windows-1252, or what the file looks like.</param>
/// <param name="Delimiter">What stands between two fields.</param>
/// <param name="Numbers">How amounts are written.</param>
/// <param name="Currencies">ISO code for each word in the currency column.</param>
/// <param name="Rates">Exchange rates of the past; without one the organisation's present rate counts.</param>
/// <param name="Process">The sales process that the opportunities follow; without it the only published one.</param>
/// <param name="Users">People, when the export has them.</param>
/// <param name="Accounts">Customers, when the export has them.</param>
/// <param name="Goals">Targets, when the export has them.</param>
/// <param name="StageHistory">When opportunities entered their stages, when the export tells it.</param>
/// <param name="ChangeHistory">When amounts, close dates and owners changed, when the export tells it.</param>
/// <param name="GateEvaluations">What gates said, when the export tells it.</param>
/// <param name="Schema">Where editors find the schema of this file; not read.</param>
public sealed record LoadMap(
    IReadOnlyList<string> DateFormats,
    string Currency,
    OpportunityMap Opportunities,
    string Source = "export",
    string TimeZone = "UTC",
    FileEncoding Encoding = FileEncoding.Auto,
    string Delimiter = ",",
    NumberMap? Numbers = null,
    IReadOnlyDictionary<string, string>? Currencies = null,
    IReadOnlyList<RateEntry>? Rates = null,
    ProcessMap? Process = null,
    UserMap? Users = null,
    AccountMap? Accounts = null,
    GoalMap? Goals = null,
    StageHistoryMap? StageHistory = null,
    ChangeHistoryMap? ChangeHistory = null,
    GateEvaluationMap? GateEvaluations = null,
    [property: JsonPropertyName("$schema")] string? Schema = null
)
{
    /// <summary>Reads a map file.</summary>
    /// <exception cref="UsageException">The file is missing or is no valid map; names the file and the place.</exception>
    public static LoadMap Read(string file)
    {
        var map = JsonFile.Read<LoadMap>(file, "map file");
        MapCheck.Require(map, file);
        return map;
    }
}
