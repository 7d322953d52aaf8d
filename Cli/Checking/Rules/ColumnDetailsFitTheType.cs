using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every column has the details that its type needs, and they make sense.</summary>
internal sealed class ColumnDetailsFitTheType()
    : Rule("column-details", "Every column has the details that its type needs, and they make sense.")
{
    private static readonly Dictionary<string, string[]> Needed = new()
    {
        ["nvarchar"] = ["Format", "MaxLength", "Length"],
        ["ntext"] = ["Format", "MaxLength"],
        ["int"] = ["Format", "MinValue", "MaxValue"],
        ["decimal"] = ["MinValue", "MaxValue", "Accuracy"],
        ["float"] = ["MinValue", "MaxValue", "Accuracy"],
        ["money"] = ["MinValue", "MaxValue", "Accuracy", "AccuracySource"],
        ["bit"] = ["AppDefaultValue", "optionset"],
        ["datetime"] = ["Format", "CanChangeDateTimeBehavior", "Behavior"],
        ["lookup"] = ["LookupStyle", "LookupTypes"],
        ["owner"] = ["LookupStyle", "LookupTypes"],
        ["state"] = ["optionset"],
        ["status"] = ["optionset"],
    };

    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution.Tables.SelectMany(t => t.Columns).SelectMany(c => Missing(c).Concat(Nonsense(c)));

    private IEnumerable<Finding> Missing(ColumnView column) =>
        Needed
            .GetValueOrDefault(column.Type, [])
            .Where(d => column.Element.Element(d) is null)
            .Select(d => At(column.Element, $"A column of type {column.Type} needs <{d}>.", "Add it."));

    private IEnumerable<Finding> Nonsense(ColumnView column)
    {
        if (Number(column, "MinValue") > Number(column, "MaxValue"))
        {
            yield return At(column.Element, "MinValue is above MaxValue.", "Swap or correct them.");
        }
        if (column.Type == "nvarchar" && Number(column, "Length") != 2 * Number(column, "MaxLength"))
        {
            yield return At(column.Element, "Length must be twice MaxLength.", "Correct it.");
        }
        if (column.Type == "ntext" && column.Element.Element("Length") is { } length)
        {
            yield return At(length, "A memo has no Length.", "Remove it.");
        }
        if (column.Value("Behavior") == "2" && column.Value("Format") != "date")
        {
            yield return At(
                column.Element,
                "A date without time (Behavior 2) needs the Format date.",
                "Correct it."
            );
        }
    }

    private static double? Number(ColumnView column, string detail) =>
        double.TryParse(
            column.Value(detail),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
