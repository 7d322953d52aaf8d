using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Import.Reading;
using Crm.SalesProcess.Emulator.Pipeline;

namespace Crm.SalesProcess.Emulator.Import.Checks;

/// <summary>Steps name a message, a table, a class and columns that exist, in a stage and mode that go together.</summary>
internal static class StepChecks
{
    private const int Async = 1;

    public static void Run(ImportTarget target)
    {
        foreach (var step in target.Package.Steps)
        {
            CheckMessage(target, step);
            CheckClass(target, step);
            CheckStage(step);
            CheckUser(target, step);
            if (CheckTable(target, step))
            {
                CheckColumns(target, step, step.Source, step.FilteringAttributes, "filter");
            }

            foreach (var image in step.Images)
            {
                StepImageChecks.Run(target, step, image);
            }
        }

        CheckIds(target.Package.Steps);
    }

    /// <summary>Reports each column that the step's table does not have.</summary>
    public static void CheckColumns(
        ImportTarget target,
        PackagedStep step,
        SolutionElement source,
        IEnumerable<string> columns,
        string part
    )
    {
        if (step.PrimaryEntity is not { } name || target.Schema.Find(name) is not { } table)
        {
            return;
        }

        foreach (var column in columns.Where(column => table.Find(column) is null))
        {
            source.Report(
                ImportErrors.NoAttribute,
                $"The {part} of the step '{step.Name}' names the column '{column}', which '{name}' does not have."
            );
        }
    }

    private static void CheckMessage(ImportTarget target, PackagedStep step)
    {
        if (target.MessageOf(step) is null)
        {
            step.Source.Report(
                ImportErrors.StepMessage,
                $"The message of the step '{step.Name}' is unknown: <SdkMessageId> {step.MessageId?.ToString() ?? "is missing"}."
            );
        }
    }

    private static void CheckClass(ImportTarget target, PackagedStep step)
    {
        if (target.PluginTypeOf(step) is null)
        {
            step.Source.Report(
                ImportErrors.PluginTypes,
                $"The step '{step.Name}' runs the plug-in type '{step.PluginTypeName ?? step.PluginTypeId?.ToString()}', which is neither in the package nor installed."
            );
        }
    }

    private static void CheckStage(PackagedStep step)
    {
        if (step.Stage is not (Stage.PreValidation or Stage.PreOperation or Stage.PostOperation))
        {
            step.Source.Report(
                ImportErrors.StepStage,
                $"Invalid plug-in registration stage {step.Stage} of the step '{step.Name}': 10, 20 and 40 are allowed."
            );
        }

        if (step.Mode is not (0 or Async) || (step.Mode == Async && step.Stage != Stage.PostOperation))
        {
            step.Source.Report(
                ImportErrors.StepRegistration,
                $"The step '{step.Name}' has mode {step.Mode} in stage {step.Stage}: asynchronous steps (mode 1) run in stage 40 only."
            );
        }
    }

    private static void CheckUser(ImportTarget target, PackagedStep step)
    {
        if (
            target.Options.ImportsNeedUsersOfSteps
            && step.ImpersonatingUserName is { } name
            && Users.Find(target, name) is null
        )
        {
            step.Source.Report(
                ImportErrors.StepRegistration,
                $"The step '{step.Name}' runs as the user '{name}', who does not exist here."
            );
        }
    }

    private static bool CheckTable(ImportTarget target, PackagedStep step)
    {
        if (step.PrimaryEntity is { } name && target.Schema.Find(name) is null)
        {
            step.Source.Report(
                ImportErrors.NoEntity,
                $"The step '{step.Name}' is registered on the table '{name}', which does not exist."
            );
            return false;
        }

        if (step.PrimaryEntity is null && step.FilteringAttributes.Count > 0)
        {
            step.Source.Report(
                ImportErrors.StepRegistration,
                $"The step '{step.Name}' has filtering attributes but no table."
            );
        }

        return true;
    }

    private static void CheckIds(IEnumerable<PackagedStep> steps)
    {
        foreach (var twice in steps.GroupBy(step => step.Id).Where(group => group.Count() > 1))
        {
            twice.Last().Source.Report(ImportErrors.StepRegistration, $"Two steps have the id {twice.Key}.");
        }
    }
}
