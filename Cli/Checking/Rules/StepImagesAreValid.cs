using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Images are asked for only where the platform has them, under the right name.</summary>
internal sealed class StepImagesAreValid()
    : Rule("step-images", "Images are asked for only where the platform has them, under the right name.")
{
    private static readonly Dictionary<string, string> Properties = new()
    {
        ["Create"] = "id",
        ["Update"] = "Target",
        ["Delete"] = "Target",
        ["Assign"] = "Target",
        ["Merge"] = "Target",
        ["SetState"] = "EntityMoniker",
        ["SetStateDynamicEntity"] = "EntityMoniker",
    };

    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution.Steps.SelectMany(s => s.Images.SelectMany(i => Faults(s, i)));

    private IEnumerable<Finding> Faults(StepView step, XElement image) =>
        Properties.TryGetValue(step.Message ?? "", out var property)
            ? Faults(step, image, property)
            : [At(image, $"{step.Message ?? "This message"} has no images.", "Remove the image.")];

    private IEnumerable<Finding> Faults(StepView step, XElement image, string property)
    {
        var (isPre, isPost) = Moments(image.Element("ImageType")?.Value);
        return
        [
            .. If(
                image.Element("MessagePropertyName")?.Value != property,
                image,
                $"For {step.Message} MessagePropertyName is {property}.",
                "Correct it."
            ),
            .. If(
                isPre && step.Message == "Create",
                image,
                "A row has no pre-image before it is created.",
                "Remove the image."
            ),
            .. If(
                isPost && (step.Message == "Delete" || step.Stage < 40),
                image,
                "There is no post-image before the work is done, nor of a deleted row.",
                "Use a pre-image."
            ),
            .. If(
                image.Element("Attributes") is null,
                image,
                "The image carries every column.",
                "Name the columns it needs in Attributes."
            ),
        ];
    }

    private static (bool IsPre, bool IsPost) Moments(string? type) =>
        (type is "0" or "2", type is "1" or "2");
}
