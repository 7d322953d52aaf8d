using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Domain.Values;
using StandardColumns = Crm.SalesProcess.Tables.OpportunityColumns;

namespace Crm.SalesProcess.Cli.Loading.Maps;

/// <summary>What the shape of a map cannot say: every row would meet it, so that it is said before the first.</summary>
internal static class MapCheck
{
    private static readonly char[] NoDelimiters = ['"', '\r', '\n'];

    private static readonly HashSet<string> TextColumns =
    [
        .. StandardColumns
            .All.Where(column =>
                column.Type == ColumnType.Text && column.Name != Tables.Opportunity.Columns.Name
            )
            .Select(column => column.Name),
    ];

    /// <exception cref="UsageException">The map cannot be used; names every reason.</exception>
    public static void Require(LoadMap map, string file)
    {
        var problems = Problems(map).ToList();
        if (problems.Count > 0)
        {
            throw new UsageException(
                $"The map file '{file}' does not fit:\n• {string.Join(".\n• ", problems)}."
            );
        }
    }

    private static IEnumerable<string> Problems(LoadMap map)
    {
        if (map.DateFormats.All(string.IsNullOrWhiteSpace))
        {
            yield return "$.dateFormats is empty: give at least one, such as yyyy-MM-dd";
        }
        if (string.IsNullOrWhiteSpace(map.Source))
        {
            yield return "$.source is empty: give the other system a name, or leave it out";
        }
        if (map.Delimiter.Length == 0 || map.Delimiter.IndexOfAny(NoDelimiters) >= 0)
        {
            yield return "$.delimiter is empty, a quotation mark or a line break: give another, such as , or ;";
        }
        foreach (var rate in (map.Rates ?? []).Where(rate => rate.Rate <= 0))
        {
            yield return FormattableString.Invariant(
                $"$.rates has {rate.Rate} for {rate.Currency} from {rate.From:yyyy-MM-dd}: a rate is above 0"
            );
        }
        foreach (var column in (map.Opportunities.Texts?.Keys ?? []).Except(TextColumns))
        {
            yield return $"$.opportunities.texts names '{column}', which is no standard text column of opportunity: "
                + $"choose from {string.Join(", ", TextColumns.Order())}";
        }
        foreach (
            var key in (map.Goals?.Metrics?.Values ?? []).Where(key => MeasureCatalogue.Find(key) is null)
        )
        {
            yield return $"$.goals.metrics names '{key}', which is no measure: give its key, such as won_amount";
        }
    }
}
