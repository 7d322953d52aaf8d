using System.Linq;
using System.Xml.Linq;

namespace Crm.SalesProcess.Cli.Packing;

/// <summary>Puts a folder <c>Entities/X</c> together: Entity.xml with its forms, views, charts and command bar filled in.</summary>
internal static class TableFolder
{
    public static XElement Read(SourceFolder source, string name)
    {
        var folder = $"Entities/{name}";
        var table = source.Xml($"{folder}/Entity.xml");
        foreach (var form in source.XmlIn($"{folder}/FormXml"))
        {
            AddForm(Placeholder(table, "FormXml"), form);
        }
        foreach (var view in source.XmlIn($"{folder}/SavedQueries").SelectMany(f => f.Elements()).ToList())
        {
            Merge(Placeholder(table, "SavedQueries"), "savedqueries", view);
        }
        foreach (var chart in source.XmlIn($"{folder}/Visualizations"))
        {
            Placeholder(table, "Visualizations").Add(chart);
        }
        if (source.Has($"{folder}/RibbonDiff.xml"))
        {
            Placeholder(table, "RibbonDiffXml").ReplaceWith(source.Xml($"{folder}/RibbonDiff.xml"));
        }
        return table;
    }

    private static void AddForm(XElement forms, XElement file)
    {
        var type = (string?)file.Attribute("type");
        var group = forms.Elements("forms").FirstOrDefault(f => (string?)f.Attribute("type") == type);
        if (group is null)
        {
            forms.Add(file);
            return;
        }
        foreach (var form in file.Elements().ToList())
        {
            form.Remove();
            group.Add(form);
        }
    }

    private static void Merge(XElement placeholder, string group, XElement item)
    {
        var target = placeholder.Element(group);
        if (target is null)
        {
            target = new XElement(group);
            placeholder.Add(target);
        }
        item.Remove();
        target.Add(item);
    }

    private static XElement Placeholder(XElement table, string name) =>
        table.Element(name)
        ?? throw new SolutionFormatException(
            Origin.FileOf(table),
            0,
            $"The table has files for {name}, but Entity.xml has no place for them; add <{name} />."
        );
}
