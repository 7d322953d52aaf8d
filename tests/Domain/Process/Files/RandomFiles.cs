using System;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Process.Files;
using CsCheck;

namespace Crm.SalesProcess.Tests.Domain.Process.Files;

/// <summary>Process files that say anything a file can say.</summary>
internal static class RandomFiles
{
    private static readonly string[] Names = ["A", "Größe \"1\"", "<b>", "日本", "a/b\\c", "x\ty"];

    private static readonly Gen<string> Name = Gen.Int[0, 5].Select(index => Names[index]);

    private static readonly Gen<string?> Maybe = Gen.OneOf(
        Gen.Const((string?)null),
        Name.Select(text => (string?)text)
    );

    private static readonly Gen<string> Id = Gen.Guid.Select(id => id.ToString("D"));

    private static readonly Gen<RuleFileData> Rule =
        from id in Id
        from name in Name
        from direction in Gen.Enum<GateDirection>()
        from kind in Gen.Enum<GateKind>()
        from severity in Gen.Enum<Severity>()
        from texts in Maybe.Array[4]
        from counts in Gen.Int[-1, 9].Array[2]
        from flags in Gen.Bool.Array[5]
        select new RuleFileData
        {
            Id = id,
            Name = name,
            Direction = direction.ToString(),
            Kind = kind.ToString(),
            Severity = severity.ToString(),
            Message = texts[0],
            Filter = texts[1],
            Fetch = texts[2],
            AppliesTo = texts[3],
            MinCount = counts[0] < 0 ? null : counts[0],
            MaxCount = counts[1] < 0 ? null : counts[1],
            AllowZero = flags[0],
            FutureDate = flags[1],
            PerVisit = flags[2],
            Columns = flags[3] ? ["name", "need"] : null,
            ExemptRoles = flags[4] ? ["Deal Desk", "Größe"] : null,
            Messages = flags[3] ? new() { ["1031"] = "Ä", ["1036"] = "é" } : null,
        };

    private static readonly Gen<StageFileData> Stage =
        from id in Id
        from name in Name
        from numbers in Gen.Int[0, 100].Array[3]
        from texts in Maybe.Array[2]
        from flags in Gen.Bool.Array[6]
        from rules in Rule.Array[0, 3]
        select new StageFileData
        {
            Id = id,
            Name = name,
            Probability = numbers[0],
            TargetDays = numbers[1],
            StalledAfterDays = numbers[2],
            Guidance = texts[0],
            BpfStageName = texts[1],
            BpfStageId = flags[0] ? id : null,
            AllowSkip = flags[1],
            AllowBack = flags[2],
            BackReasonRequired = flags[3],
            AutoAdvance = flags[4],
            ForecastCategory = flags[5] ? nameof(ForecastCategory.BestCase) : null,
            Tasks = flags[5] ? [new StageTaskData { DueDays = numbers[1], Subject = name }] : null,
            Rules = rules,
        };

    /// <summary>Whole files.</summary>
    public static readonly Gen<ProcessFileData> Any =
        from id in Id
        from name in Name
        from texts in Maybe.Array[3]
        from flags in Gen.Bool.Array[3]
        from order in Gen.Int[0, 50]
        from stages in Stage.Array[0, 4]
        from rules in Rule.Array[0, 2]
        select new ProcessFileData
        {
            Format = 1,
            Id = id,
            Name = name,
            Description = texts[0],
            AppliesTo = texts[1],
            ApproverName = texts[2],
            Approvers = flags[0] ? nameof(ApproverKind.Team) : null,
            Order = flags[1] ? order : null,
            OverrideDays = flags[1] ? order + 1 : null,
            BpfSync = flags[2],
            BpfTable = texts[0],
            Stages = stages,
            CloseRules = rules,
            Settings = flags[2]
                ? new SettingsFileData
                {
                    TimeZone = "UTC",
                    GraceMinutes = order,
                    Placeholders = ["n/a", "tbd"],
                }
                : null,
        };
}
