using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace Crm.SalesProcess.Domain.Filters;

/// <summary>Reads a FetchXML <c>&lt;filter&gt;</c> element and reports everything that is wrong with it.</summary>
public sealed class FilterReader
{
    private const int MostConditions = 500;
    private readonly List<string> _problems = [];
    private readonly ConditionReader _conditions;
    private int _count;

    private FilterReader(FilterScope scope)
    {
        _conditions = new ConditionReader(scope, _problems);
    }

    /// <summary>The filter in the text; a blank text is the filter that is always true.</summary>
    public static FilterReading Read(string xml, FilterScope scope)
    {
        var reader = new FilterReader(scope);
        var filter = xml.Trim().Length == 0 ? Filter.Always : reader.ReadRoot(xml);
        return new FilterReading(
            reader._problems.Count == 0 ? filter : Filter.Always,
            reader._conditions.Columns,
            reader._problems
        );
    }

    private Filter ReadRoot(string xml)
    {
        if (Parse(xml) is not { } root)
        {
            return Filter.Always;
        }
        if (root.Name == "filter")
        {
            return ReadFilter(root);
        }
        _problems.Add($"the outermost element must be <filter>, not <{root.Name}>");
        return Filter.Always;
    }

    private XElement? Parse(string xml)
    {
        try
        {
            var settings = new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
            };
            using var reader = XmlReader.Create(new StringReader(xml), settings);
            return XElement.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException malformed)
        {
            var place = $"line {malformed.LineNumber}, position {malformed.LinePosition}";
            _problems.Add($"the filter is not well-formed XML at {place}");
            return null;
        }
    }

    private Filter ReadFilter(XElement element)
    {
        foreach (var attribute in element.Attributes().Where(attribute => attribute.Name != "type"))
        {
            _problems.Add($"the attribute '{attribute.Name}' of <filter> is not supported");
        }
        var parts = element.Elements().Select(ReadPart).OfType<Filter>().ToArray();
        switch ((string?)element.Attribute("type") ?? "and")
        {
            case "and" or "or" when parts.Length == 1:
                return parts[0];
            case "and":
                return new AllOf(parts);
            case "or":
                return new AnyOf(parts);
            case var type:
                _problems.Add($"the type of a filter is 'and' or 'or', not '{type}'");
                return Filter.Always;
        }
    }

    private Filter? ReadPart(XElement element)
    {
        switch (element.Name.ToString())
        {
            case "filter":
                return ReadFilter(element);
            case "condition" when ++_count <= MostConditions:
                return _conditions.Read(element);
            case "condition":
                if (_count == MostConditions + 1)
                {
                    _problems.Add($"there are more than {MostConditions} conditions");
                }
                return null;
            case "link-entity":
                _problems.Add("<link-entity> cannot be used: a filter looks at the opportunity only");
                return null;
            case var name:
                _problems.Add($"the element <{name}> does not belong in a filter");
                return null;
        }
    }
}
