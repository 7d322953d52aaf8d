using System;
using System.CommandLine;
using System.Linq;
using Crm.SalesProcess.Cli.Output;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Lifecycle;

/// <summary>The sales process that a command line names.</summary>
internal static class NamedProcess
{
    /// <summary>The argument that names it.</summary>
    public static Argument<string> Argument() =>
        new("PROCESS") { Description = "Name or id of the sales process." };

    /// <summary>The process of a name or id, retired ones too.</summary>
    /// <exception cref="UsageException">There is none or more than one; lists those that are there.</exception>
    public static EntityReference Find(IOrganizationService service, string text)
    {
        var query = new QueryExpression(Tables.SalesProcess.Table)
        {
            ColumnSet = new ColumnSet(Tables.SalesProcess.Columns.Name),
        };
        query.AddOrder(Tables.SalesProcess.Columns.Order, OrderType.Ascending);
        query.AddOrder(Tables.SalesProcess.Columns.Name, OrderType.Ascending);
        var all = service
            .RetrieveMultiple(query)
            .Entities.Select(row => new EntityReference(row.LogicalName, row.Id)
            {
                Name = row.GetAttributeValue<string>(Tables.SalesProcess.Columns.Name),
            })
            .ToList();
        var isId = Guid.TryParse(text, out var id);
        var found = all.Where(process => isId ? process.Id == id : process.Name == text).ToList();
        return found switch
        {
            [var one] => one,
            [] => throw new UsageException(
                $"There is no sales process '{text}'. "
                    + (all.Count == 0 ? "There is none at all." : $"Name one of {Names(all)}.")
            ),
            _ => throw new UsageException(
                $"{found.Count} sales processes are called '{text}'. Give the id of one: {Ids(found)}."
            ),
        };

        static string Names(System.Collections.Generic.List<EntityReference> all) =>
            string.Join(", ", all.Select(process => $"'{process.Name}'"));

        static string Ids(System.Collections.Generic.List<EntityReference> found) =>
            string.Join(", ", found.Select(process => process.Id));
    }
}
