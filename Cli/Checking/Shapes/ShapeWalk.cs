using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Cli.Checking.Shapes;

/// <summary>Compares elements with their shape, all the way down.</summary>
internal static class ShapeWalk
{
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>All misfits in <paramref name="element"/>, in document order.</summary>
    public static IEnumerable<ShapeFault> Faults(XElement element, string kind) =>
        ShapeFile.Instance.Kind(kind) is { } shape ? FaultsOf(element, shape) : ValueFaults(element, kind);

    private static IEnumerable<ShapeFault> FaultsOf(XElement element, ElementShape shape) =>
        AttributeFaults(element, shape)
            .Concat(MissingChildren(element, shape))
            .Concat(shape.Text is { } text ? ValueFaults(element, text) : [])
            .Concat(element.Elements().SelectMany(child => ChildFaults(child, shape)));

    private static IEnumerable<ShapeFault> AttributeFaults(XElement element, ElementShape shape)
    {
        foreach (var attribute in element.Attributes().Where(a => !IsNamespace(a)))
        {
            var name = attribute.Name.LocalName;
            if (!shape.Attributes.TryGetValue(name, out var slot))
            {
                yield return Unknown(element, $"the attribute {name}", name, shape.Attributes.Keys);
            }
            else if (ShapeFile.Instance.Complaint(slot.Type, attribute.Value) is { } complaint)
            {
                yield return Wrong(element, $"{name} is '{attribute.Value}'", complaint);
            }
        }
        foreach (
            var (name, _) in shape.Attributes.Where(a => a.Value.Required && element.Attribute(a.Key) is null)
        )
        {
            yield return Missing(element, $"the attribute {name}");
        }
    }

    private static IEnumerable<ShapeFault> MissingChildren(XElement element, ElementShape shape) =>
        shape
            .Children.Where(child => child.Value.Required && element.Element(child.Key) is null)
            .Select(child => Missing(element, $"<{child.Key}>"));

    private static IEnumerable<ShapeFault> ChildFaults(XElement child, ElementShape shape)
    {
        var name = child.Name.LocalName;
        if (!shape.Children.TryGetValue(name, out var slot))
        {
            return [Unknown(child, $"<{name}>", name, shape.Children.Keys)];
        }
        return !slot.Repeats && child.ElementsBeforeSelf(child.Name).Any()
            ? [new(ShapeFaultKind.Unknown, child, $"There is a second <{name}>.", "Keep one of them.")]
            : Faults(child, slot.Type);
    }

    private static IEnumerable<ShapeFault> ValueFaults(XElement element, string type)
    {
        if (type == "any")
        {
            return [];
        }
        var name = element.Name.LocalName;
        return ShapeFile.Instance.Complaint(type, element.Value) is { } complaint
            ? [Wrong(element, $"<{name}> is '{element.Value}'", complaint)]
            : [];
    }

    private static ShapeFault Unknown(XElement place, string what, string name, IEnumerable<string> known) =>
        new(
            ShapeFaultKind.Unknown,
            place,
            $"{char.ToUpperInvariant(what[0])}{what[1..]} does not belong here.",
            NearName.Of(name, known) is { } near ? $"Did you mean {near}?" : "Remove it."
        );

    private static ShapeFault Missing(XElement place, string what) =>
        new(
            ShapeFaultKind.Missing,
            place,
            $"{char.ToUpperInvariant(what[0])}{what[1..]} is missing.",
            "Add it."
        );

    private static ShapeFault Wrong(XElement place, string what, string complaint) =>
        new(ShapeFaultKind.Value, place, $"{what}; {complaint}.", "Correct the value.");

    private static bool IsNamespace(XAttribute attribute) =>
        attribute.IsNamespaceDeclaration || attribute.Name.Namespace == Instance;
}
