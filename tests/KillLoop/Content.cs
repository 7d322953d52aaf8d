using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.KillLoop;

/// <summary>What the file holds: the numbers of the pairs on both sides, and how many accounts jobs have created.</summary>
internal sealed record Content(HashSet<int> Left, HashSet<int> Right, int Accounts, int OpenJobs)
{
    public int LastPair => Left.Count == 0 ? 0 : Left.Max();

    public static Content Of(IOrganizationService service)
    {
        var names = All(service, "test_thing", "test_name").ConvertAll(row => (string)row["test_name"]);
        return new Content(
            Numbers(names, "left "),
            Numbers(names, "right "),
            All(service, "account", "name").Count,
            All(service, "asyncoperation", "statecode")
                .Count(job => job.GetAttributeValue<OptionSetValue>("statecode").Value != 3)
        );
    }

    private static HashSet<int> Numbers(List<string> names, string side) =>
        names
            .Where(name => name.StartsWith(side, System.StringComparison.Ordinal))
            .Select(name => int.Parse(name[side.Length..], CultureInfo.InvariantCulture))
            .ToHashSet();

    private static List<Entity> All(IOrganizationService service, string table, string column)
    {
        var query = new QueryExpression(table)
        {
            ColumnSet = new ColumnSet(column),
            PageInfo = new PagingInfo { PageNumber = 1 },
        };
        var rows = new List<Entity>();
        while (true)
        {
            var page = service.RetrieveMultiple(query);
            rows.AddRange(page.Entities);
            if (!page.MoreRecords)
                return rows;
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }
}
