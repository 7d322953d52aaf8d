using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Crm.SalesProcess.Domain.Filters;

/// <summary>Says in words what a filter asks.</summary>
public static class FilterWords
{
    private static readonly Dictionary<string, string> Signs = new()
    {
        ["eq"] = "=",
        ["ne"] = "≠",
        ["neq"] = "≠",
        ["gt"] = ">",
        ["ge"] = "≥",
        ["lt"] = "<",
        ["le"] = "≤",
        ["null"] = "is empty",
        ["not-null"] = "is given",
    };

    /// <summary>One line, such as <c>Est. Revenue ≥ 10000 and Need is given</c>; columns by their labels.</summary>
    /// <param name="xml">A filter without problems.</param>
    /// <param name="scope">Where the labels come from.</param>
    public static string Of(string xml, FilterScope scope) =>
        xml.Trim().Length == 0 ? "" : OfGroup(XElement.Parse(xml), scope);

    private static string OfGroup(XElement filter, FilterScope scope)
    {
        var joint = (string?)filter.Attribute("type") == "or" ? " or " : " and ";
        return string.Join(joint, filter.Elements().Select(part => OfPart(part, scope)));
    }

    private static string OfPart(XElement part, FilterScope scope) =>
        part.Name == "filter" ? $"({OfGroup(part, scope)})" : OfCondition(part, scope);

    private static string OfCondition(XElement condition, FilterScope scope)
    {
        var name = (string?)condition.Attribute("operator") ?? "";
        var sign = Signs.TryGetValue(name, out var known) ? known : name.Replace('-', ' ');
        var values = condition
            .Attributes("value")
            .Select(value => value.Value)
            .Concat(condition.Elements("value").Select(value => value.Value))
            .Concat(condition.Attributes("valueof").Select(other => LabelOf(other.Value, scope)));
        var right = string.Join(", ", values);
        var left = LabelOf((string?)condition.Attribute("attribute") ?? "", scope);
        return right.Length == 0 ? $"{left} {sign}" : $"{left} {sign} {right}";
    }

    private static string LabelOf(string column, FilterScope scope) =>
        scope.FindColumn(column)?.Label ?? column;
}
