using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Crm.SalesProcess.Cli.Checking.Model;

/// <summary>An <c>Entity</c> of the package: a table of ours, or one of the platform's that we add columns to.</summary>
internal sealed class TableView
{
    private static readonly XElement NoInfo = new("entity");

    public TableView(XElement element, string prefix)
    {
        Element = element;
        SchemaName = element.Element("Name")?.Value ?? "";
        Info = element.Element("EntityInfo")?.Element("entity") ?? NoInfo;
        IsOwn = SchemaName.StartsWith(prefix, StringComparison.Ordinal);
        Columns = [.. Info.Elements("attributes").Elements("attribute").Select(a => new ColumnView(a))];
    }

    public XElement Element { get; }

    /// <summary>The inner <c>entity</c>, with columns and settings.</summary>
    public XElement Info { get; }

    public string SchemaName { get; }

    public string LogicalName => SchemaName.ToLowerInvariant();

    /// <summary>Created by this solution; false for a table of the platform.</summary>
    public bool IsOwn { get; }

    public bool IsUserOwned => Value("OwnershipTypeMask") == "UserOwned";

    /// <summary>Customers may not change it.</summary>
    public bool IsLocked => Value("IsCustomizable") == "0";

    public IReadOnlyList<ColumnView> Columns { get; }

    public IEnumerable<XElement> Forms =>
        Element.Elements("FormXml").Elements("forms").Elements("systemform");

    public IEnumerable<XElement> Views =>
        Element.Elements("SavedQueries").Elements("savedqueries").Elements("savedquery");

    public IEnumerable<XElement> Charts => Element.Elements("Visualizations").Elements("visualization");

    /// <summary>Null when the package declares no such column.</summary>
    public ColumnView? Column(string logicalName) =>
        Columns.FirstOrDefault(c => c.LogicalName == logicalName);

    /// <param name="id">With or without braces, in any case.</param>
    public bool HasView(string? id) => Has(Views, "savedqueryid", id);

    /// <param name="id">With or without braces, in any case.</param>
    public bool HasChart(string? id) => Has(Charts, "savedqueryvisualizationid", id);

    /// <summary>Text of a setting; empty when there is none.</summary>
    public string Value(string name) => Info.Element(name)?.Value ?? "";

    private static bool Has(IEnumerable<XElement> components, string element, string? id) =>
        components.Any(c =>
            Guid.TryParse(c.Element(element)?.Value, out var own)
            && Guid.TryParse(id, out var other)
            && own == other
        );
}
