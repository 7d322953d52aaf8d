using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using Crm.SalesProcess.Emulator.Import.Reading;
using Crm.SalesProcess.Emulator.Pipeline;

namespace Crm.SalesProcess.Emulator.Import.Checks;

/// <summary>Images: which messages have them, before or after, and under which parameter.</summary>
internal static class StepImageChecks
{
    private const int Pre = 0;
    private const int Post = 1;
    private const int Both = 2;

    private static readonly FrozenDictionary<string, string> Parameters = new Dictionary<string, string>
    {
        ["Create"] = "id",
        ["Update"] = "Target",
        ["Delete"] = "Target",
        ["Assign"] = "Target",
        ["SetState"] = "EntityMoniker",
        ["SetStateDynamicEntity"] = "EntityMoniker",
        ["CreateMultiple"] = "Ids",
        ["UpdateMultiple"] = "Targets",
    }.ToFrozenDictionary();

    public static void Run(ImportTarget target, PackagedStep step, PackagedStepImage image)
    {
        if (target.MessageOf(step) is not { } message)
        {
            return;
        }

        if (!Parameters.TryGetValue(message, out var parameter))
        {
            image.Source.Report(
                ImportErrors.ImageMessage,
                $"Message '{message}' does not support image registration: the step '{step.Name}' has the image '{image.Name}'."
            );
            return;
        }

        CheckParameter(message, parameter, image);
        CheckType(message, step, image);
        StepChecks.CheckColumns(target, step, image.Source, image.Columns, $"image '{image.Name}'");
    }

    /// <summary>Case matters, except for SetState, of which exports show both spellings.</summary>
    private static void CheckParameter(string message, string parameter, PackagedStepImage image)
    {
        var comparison =
            parameter == "EntityMoniker" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (!image.MessagePropertyName.Equals(parameter, comparison))
        {
            image.Source.Report(
                ImportErrors.ImageProperty,
                $"Message property name '{image.MessagePropertyName}' is not valid on message {message}; it is '{parameter}'."
            );
        }
    }

    private static void CheckType(string message, PackagedStep step, PackagedStepImage image)
    {
        var isPre = image.Type is Pre or Both;
        var isPost = image.Type is Post or Both;
        var isWrong =
            image.Type is not (Pre or Post or Both)
            || (isPre && message is ("Create" or "CreateMultiple"))
            || (isPost && message == "Delete");
        if (isWrong)
        {
            image.Source.Report(
                ImportErrors.ImageType,
                $"Message {message} does not support this image type: there is no row before Create and none after Delete."
            );
        }

        if (isPost && step.Stage != Stage.PostOperation)
        {
            image.Source.Report(
                ImportErrors.PostImage,
                $"PreEvent step registration does not support Post Image: the step '{step.Name}' is in stage {step.Stage}."
            );
        }
    }
}
