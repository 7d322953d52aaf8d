using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Packing;

namespace Crm.SalesProcess.Cli.Checking.Shapes;

/// <summary>Which kind of element the files of a package have as root.</summary>
internal static class PackageShape
{
    private static readonly Dictionary<string, string> ComponentKinds = new()
    {
        ["environmentvariabledefinition"] = "EnvironmentVariable",
        ["customapi"] = "CustomApi",
        ["customapirequestparameter"] = "CustomApiParameter",
        ["customapiresponseproperty"] = "CustomApiProperty",
    };

    /// <summary>Everything in the package that does not fit its shape.</summary>
    public static IEnumerable<ShapeFault> Faults(SolutionPackage package) =>
        ShapeWalk
            .Faults(package.Manifest, "Manifest")
            .Concat(ShapeWalk.Faults(package.Customizations, "Customizations"))
            .Concat(package.Parts.Select(p => p.Xml).OfType<XElement>().SelectMany(Component));

    private static IEnumerable<ShapeFault> Component(XElement root) =>
        ComponentKinds.TryGetValue(root.Name.LocalName, out var kind)
            ? ShapeWalk.Faults(root, kind)
            :
            [
                new(
                    ShapeFaultKind.Unknown,
                    root,
                    $"<{root.Name.LocalName}> is no component that this solution has.",
                    "Remove the file, or teach it to PackageShape."
                ),
            ];
}
