using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Filters;

/// <summary>Reads one <c>&lt;condition&gt;</c> and notes what is wrong with it.</summary>
internal sealed class ConditionReader(FilterScope scope, List<string> problems)
{
    private static readonly string[] Attributes =
    [
        "attribute",
        "operator",
        "value",
        "valueof",
        "uiname",
        "uitype",
        "uihidden",
    ];

    private readonly HashSet<string> _columns = [];

    /// <summary>Every column named so far.</summary>
    internal IReadOnlyCollection<string> Columns => _columns;

    /// <summary>The condition, or null when something is wrong with it.</summary>
    internal Filter? Read(XElement element)
    {
        foreach (var odd in element.Attributes().Where(odd => !Attributes.Contains(odd.Name.ToString())))
        {
            problems.Add($"the attribute '{odd.Name}' of <condition> is not supported");
        }
        var operatorName = (string?)element.Attribute("operator") ?? "";
        var column = FindColumn((string?)element.Attribute("attribute") ?? "");
        if (column is null)
        {
            return null;
        }
        return element.Attribute("valueof") is { } other
            ? ReadComparison(column, operatorName, other.Value)
            : ReadTest(column, operatorName, element);
    }

    private Column? FindColumn(string name)
    {
        _columns.Add(name);
        var column = scope.FindColumn(name);
        if (column is null)
        {
            problems.Add(
                name.Length == 0
                    ? "a condition has no attribute"
                    : $"the opportunity has no column '{name}' that rules can use"
            );
        }
        return column;
    }

    private Filter? ReadComparison(Column column, string operatorName, string otherName)
    {
        if (FindColumn(otherName) is not { } other)
        {
            return null;
        }
        if (ComparisonOperators.OfColumns(operatorName) is not { } comparison)
        {
            problems.Add($"the operator '{operatorName}' cannot compare two columns");
            return null;
        }
        if (other.Type != column.Type || !ComparisonOperators.TypesFor(comparison).Contains(column.Type))
        {
            problems.Add(
                $"'{column.Name}' ({column.Type}) and '{other.Name}' ({other.Type}) cannot be compared with '{operatorName}'"
            );
            return null;
        }
        return new ColumnComparison(column, comparison, other);
    }

    private Filter? ReadTest(Column column, string operatorName, XElement element)
    {
        if (FilterOperators.Find(operatorName) is not { } known)
        {
            problems.Add(FilterOperators.WhyUnknown(operatorName));
            return null;
        }
        if (!known.Types.Contains(column.Type))
        {
            problems.Add(
                $"the operator '{operatorName}' cannot be used on '{column.Name}', which is {column.Type}"
            );
            return null;
        }
        return ReadValues(column, known, element) is { } values
            ? new ColumnTest(column, known.Build(values))
            : null;
    }

    private IReadOnlyList<ColumnValue>? ReadValues(Column column, FilterOperator known, XElement element)
    {
        var texts = element.Elements("value").Select(value => value.Value).ToList();
        if (element.Attribute("value") is { } single)
        {
            texts.Insert(0, single.Value);
        }
        var condition = $"the condition '{(string?)element.Attribute("operator")}' on '{column.Name}'";
        if (!Fits(known.Arity, texts.Count))
        {
            problems.Add($"{condition} has {texts.Count} value(s), which is not the number it needs");
            return null;
        }
        var values = texts.Select(text => ReadValue(text, column, known)).ToList();
        var bad = values.IndexOf(null);
        if (bad >= 0)
        {
            problems.Add($"{condition} has the value '{texts[bad]}', which cannot be compared with it");
            return null;
        }
        return values.OfType<ColumnValue>().ToArray();
    }

    private ColumnValue? ReadValue(string text, Column column, FilterOperator known) =>
        known.Arity == Arity.Count ? Literal.ReadCount(text) : Literal.Read(text, column.Type, scope.Zone);

    private static bool Fits(Arity arity, int count) =>
        arity switch
        {
            Arity.None => count == 0,
            Arity.Two => count == 2,
            Arity.Many => count >= 1,
            _ => count == 1,
        };
}
