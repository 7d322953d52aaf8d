using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Import.Install;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Import.Checks;

/// <summary>What an upgrade removes is needed by nothing that stays: no lookup, key, step, view or chart of others.</summary>
internal static class RemovalChecks
{
    private const string Step = "sdkmessageprocessingstep";
    private const string Filter = "sdkmessagefilterid";

    /// <summary>Tables of rows that speak of a table, with the column that names it and the one that names its columns.</summary>
    private static readonly (string Table, string Subject, string Text)[] Speakers =
    [
        (Step, Filter, "filteringattributes"),
        ("savedquery", "returnedtypecode", "fetchxml"),
        ("savedqueryvisualization", "primaryentitytypecode", "datadescription"),
    ];

    /// <param name="report">Takes code and text of each problem.</param>
    public static void Run(SchemaReplacement replacement, SecurityRows rows, Action<int, string> report)
    {
        var removal = replacement.Removal;
        if (removal.IsEmpty)
        {
            return;
        }

        var filters = rows.All("sdkmessagefilter")
            .ToDictionary(row => row.Id, row => row.GetAttributeValue<string>("primaryobjecttypecode"));
        var others = Speakers
            .SelectMany(speaker => Others(rows, replacement.SolutionId, speaker))
            .Select(one => (one.Name, Subject: SubjectOf(one.Row, one.Subject, filters), one.Text))
            .ToList();
        foreach (var table in removal.Tables)
        {
            Check(
                report,
                $"table {table}",
                Lookups(replacement.Schema, table)
                    .Concat(others.Where(one => one.Subject == table).Select(one => one.Name))
            );
        }

        foreach (var name in removal.Columns.Where(name => !removal.Tables.Contains(name.Split('.')[0])))
        {
            var (table, column) = (name.Split('.')[0], name.Split('.')[1]);
            Check(
                report,
                $"column {name}",
                Keys(replacement.Schema, table, column)
                    .Concat(
                        others
                            .Where(one => one.Subject == table && Names(one.Text, column))
                            .Select(one => one.Name)
                    )
            );
        }
    }

    private static IEnumerable<string> Lookups(Schema schema, string removed) =>
        from table in schema.Tables
        from column in table.Columns
        where column.Targets.Contains(removed)
        select $"column {table.LogicalName}.{column.LogicalName}";

    private static IEnumerable<string> Keys(Schema schema, string table, string removed) =>
        schema
            .Table(table)
            .Keys.Where(key => key.Columns.Contains(removed))
            .Select(key => $"key {table}.{key.LogicalName}");

    private static IEnumerable<(string Name, Entity Row, string Subject, string Text)> Others(
        SecurityRows rows,
        Guid? solution,
        (string Table, string Subject, string Text) speaker
    ) =>
        rows.All(speaker.Table)
            .Where(row => row.GetAttributeValue<Guid?>("solutionid") != solution)
            .Select(row =>
                (
                    $"{speaker.Table} {row.GetAttributeValue<string>("name")}",
                    row,
                    speaker.Subject,
                    row.GetAttributeValue<string>(speaker.Text) ?? ""
                )
            );

    /// <summary>The table that a row speaks of; a step does by its filter.</summary>
    private static string SubjectOf(Entity row, string column, Dictionary<Guid, string> filters) =>
        (
            column == Filter
                ? filters.GetValueOrDefault(row.GetAttributeValue<EntityReference>(Filter)?.Id ?? Guid.Empty)
                : row.GetAttributeValue<string>(column)
        ) ?? "";

    /// <summary>Whether a list of columns, or an attribute of FetchXML, is the column.</summary>
    private static bool Names(string text, string column) =>
        text.Split(',', '\'', '"', ' ', '<', '>').Contains(column, StringComparer.OrdinalIgnoreCase);

    private static void Check(Action<int, string> report, string part, IEnumerable<string> users)
    {
        var found = users.Distinct().ToList();
        if (found.Count > 0)
        {
            report(
                ImportErrors.ComponentInUse,
                $"The {part} component cannot be deleted because it is referenced by {found.Count} other components: {string.Join(", ", found)}. Remove them first, or keep it in the package."
            );
        }
    }
}
