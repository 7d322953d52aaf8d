using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Ledgers;

namespace Crm.SalesProcess.Domain.Process.Files;

/// <summary>Reads the objects of a process file. Limits are those of the columns that the values go to.</summary>
internal sealed class ProcessFileReader(FileObject root)
{
    private const int MostOfName = 200;
    private const int MostOfStageName = 100;
    private const int MostOfTable = 128;
    private const int MostOfMemo = 8_000;
    private const int MostOfLines = 4_000;
    private const int MostOfList = 1_000;
    private const int MostStages = 100;
    private const int MostDays = 3_650;
    private const int MostEntries = 100;

    internal ProcessFileData Read()
    {
        var format = root.Number("format", 1, int.MaxValue);
        if (format is not (null or ProcessFileData.CurrentFormat))
        {
            root.Complain(
                "format",
                $"it is {format}; this release reads format {ProcessFileData.CurrentFormat}"
            );
        }
        var file = new ProcessFileData
        {
            Format = ProcessFileData.CurrentFormat,
            Id = root.Id("id"),
            Name = root.RequiredText("name", MostOfName),
            Description = root.Text("description", MostOfLines),
            AppliesTo = root.Text("appliesTo", MostOfMemo),
            Order = root.Number("order", 0, 100_000),
            Approvers = root.Word<ApproverKind>("approvers"),
            ApproverName = root.Text("approverName", MostOfName),
            OverrideDays = root.Number("overrideDays", 1, 365),
            BpfSync = root.Flag("bpfSync") ?? false,
            BpfTable = root.Text("bpfTable", MostOfTable),
            Stages = [.. (root.Objects("stages", MostStages) ?? []).Select(Stage)],
            CloseRules = RuleFileReader.Read(root, "closeRules"),
            Settings = Settings(root.Object("settings")),
        };
        root.RefuseOthers();
        return file;
    }

    private static StageFileData Stage(FileObject stage)
    {
        var read = new StageFileData
        {
            Id = stage.Id("id"),
            Name = stage.RequiredText("name", MostOfStageName),
            Probability = stage.Number("probability", 0, 100) ?? 0,
            TargetDays = stage.Number("targetDays", 0, MostDays) ?? 0,
            StalledAfterDays = stage.Number("stalledAfterDays", 0, MostDays) ?? 0,
            ForecastCategory = stage.Word<ForecastCategory>("forecastCategory"),
            Guidance = stage.Text("guidance", MostOfMemo),
            AllowSkip = stage.Flag("allowSkip") ?? false,
            AllowBack = stage.Flag("allowBack") ?? true,
            BackReasonRequired = stage.Flag("backReasonRequired") ?? false,
            AutoAdvance = stage.Flag("autoAdvance") ?? false,
            BpfStageName = stage.Text("bpfStageName", MostOfStageName),
            BpfStageId = stage.Id("bpfStageId"),
            Tasks = Tasks(stage),
            Rules = RuleFileReader.Read(stage, "rules"),
        };
        stage.RefuseOthers();
        return read;
    }

    private static StageTaskData[]? Tasks(FileObject stage)
    {
        StageTaskData[]? tasks = stage.Objects("tasks", MostEntries)?.Select(Task).ToArray();
        if (
            tasks?.Sum(task =>
                task.Subject.Length + task.DueDays.ToString(CultureInfo.InvariantCulture).Length + 3
            ) > MostOfLines
        )
        {
            stage.Complain("tasks", $"together they have more than {MostOfLines} characters");
        }
        return tasks is { Length: > 0 } ? tasks : null;
    }

    private static StageTaskData Task(FileObject task)
    {
        var read = new StageTaskData
        {
            Subject = Line(task, "subject"),
            DueDays = task.Number("dueDays", 0, MostDays) ?? 0,
        };
        task.RefuseOthers();
        return read;
    }

    private static string Line(FileObject owner, string name)
    {
        var line = owner.RequiredText(name, MostOfName);
        if (line.IndexOf('\n') >= 0)
        {
            owner.Complain(name, "it is more than one line");
        }
        return line;
    }

    private static SettingsFileData? Settings(FileObject? settings)
    {
        if (settings is null)
        {
            return null;
        }
        var read = new SettingsFileData
        {
            TimeZone = settings.RequiredText("timeZone", MostOfName),
            GraceMinutes = settings.Number("graceMinutes", 0, int.MaxValue) ?? 0,
            Placeholders = settings.Texts("placeholders", MostOfList) ?? [],
        };
        settings.RefuseOthers();
        return read;
    }
}
