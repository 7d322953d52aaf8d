using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>Opportunity changes as they are stored, one line each.</summary>
internal static class ChangeLine
{
    /// <summary>Such as <c>1 Amount: 100 to 250</c>, in order.</summary>
    public static IEnumerable<string> Of(Sales sales, Guid deal) =>
        sales
            .All("csp_opportunitychange")
            .Where(row => row.GetAttributeValue<EntityReference>("csp_opportunityid").Id == deal)
            .OrderBy(row => row.GetAttributeValue<int>("csp_sequence"))
            .Select(Of);

    private static string Of(Entity row)
    {
        var kind = (ChangeKind)row.GetAttributeValue<OptionSetValue>("csp_kind").Value;
        var word = kind.ToString().ToLowerInvariant() switch
        {
            "closedate" => "date",
            "owner" => "ownerid",
            var other => other,
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{row["csp_sequence"]} {kind}: {Text(row, "csp_from" + word)} to {Text(row, "csp_to" + word)}"
        );
    }

    private static string Text(Entity row, string column) =>
        row.GetAttributeValue<object>(column) switch
        {
            null => "nothing",
            DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Money money => money.Value.ToString("0.##", CultureInfo.InvariantCulture),
            OptionSetValue option => ((OpportunityOutcome)option.Value).ToString(),
            EntityReference { Name: var name } => name,
            var other => other.ToString()!,
        };
}
