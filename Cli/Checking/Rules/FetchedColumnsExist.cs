using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every table and column in FetchXML exists.</summary>
internal sealed class FetchedColumnsExist()
    : Rule("fetch-columns", "Every table and column in FetchXML exists.")
{
    private static readonly string[] NameAttributes = ["name", "attribute"];

    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution
            .Package.Customizations.Descendants("fetch")
            .SelectMany(f => f.Elements("entity"))
            .SelectMany(e => Faults(e, solution.Known));

    private IEnumerable<Finding> Faults(XElement source, KnownTables known)
    {
        var table = (string?)source.Attribute("name") ?? "";
        if (!known.Has(table))
        {
            return [At(source, $"There is no table {table}.", Suggest(table, known.Names))];
        }
        return ColumnFaults(source, table, known)
            .Concat(Links(source).SelectMany(l => LinkFaults(l, table, known).Concat(Faults(l, known))));
    }

    private IEnumerable<Finding> ColumnFaults(XElement source, string table, KnownTables known) =>
        Parts(source)
            .Select(p =>
                (
                    Place: p,
                    Column: NameAttributes
                        .Select(a => (string?)p.Attribute(a))
                        .FirstOrDefault(n => n is not null)
                )
            )
            .Where(p =>
                p.Column is not null && p.Place.Attribute("entityname") is null && !known.Has(table, p.Column)
            )
            .Select(p => Missing(p.Place, table, p.Column!, known));

    // What belongs to this source: not the parts of tables joined to it.
    private static IEnumerable<XElement> Parts(XElement source) =>
        source
            .Elements()
            .Where(e => e.Name != "link-entity")
            .SelectMany(e =>
                e.DescendantsAndSelf().Where(p => p.Name.LocalName is "attribute" or "order" or "condition")
            )
            .Where(p => !p.Ancestors("link-entity").TakeWhile(l => l != source).Any());

    private static IEnumerable<XElement> Links(XElement source) =>
        source
            .Descendants("link-entity")
            .Where(l => l.Ancestors().First(a => a.Name.LocalName is "entity" or "link-entity") == source);

    private IEnumerable<Finding> LinkFaults(XElement link, string table, KnownTables known)
    {
        var to = (string?)link.Attribute("to") ?? "";
        if (!known.Has(table, to))
        {
            yield return Missing(link, table, to, known);
        }
        var (target, from) = ((string?)link.Attribute("name") ?? "", (string?)link.Attribute("from") ?? "");
        if (known.Has(target) && !known.Has(target, from))
        {
            yield return Missing(link, target, from, known);
        }
    }

    private Finding Missing(XElement place, string table, string column, KnownTables known) =>
        At(place, $"{table} has no column {column}.", Suggest(column, known.ColumnsOf(table)));

    private static string Suggest(string name, IEnumerable<string> known) =>
        NearName.Of(name, known) is { } near ? $"Did you mean {near}?" : "Correct the name.";
}
