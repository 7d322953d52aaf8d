using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Query.Fetch;

/// <summary>Reads <c>condition</c> elements. Values stay text.</summary>
internal static class FetchCondition
{
    private static readonly string[] Attributes =
    [
        "attribute",
        "operator",
        "value",
        "valueof",
        "entityname",
        "aggregate",
        "alias",
        "column",
        "uiname",
        "uitype",
        "uihidden",
    ];

    public static FilterCondition Read(FetchElement condition)
    {
        condition.Allow(Attributes, "value");
        if (condition.Text("aggregate") is not null)
            throw Fault.NotSupported("A condition on an aggregate");
        condition.Required("operator");
        return new FilterCondition(
            condition.Required("attribute"),
            condition.OneOf("operator", FetchOperators.ByName)!.Value,
            [.. Values(condition)]
        )
        {
            Link = condition.Text("entityname"),
            OtherColumn = condition.Text("valueof"),
        };
    }

    private static IEnumerable<string> Values(FetchElement condition)
    {
        if (condition.Raw("value") is { } value)
            yield return value;
        foreach (var element in condition.Named("value"))
            yield return element.InnerText;
    }
}
