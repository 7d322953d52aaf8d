using System.Linq;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.History;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.History;

/// <summary>The row that a loaded gate evaluation becomes.</summary>
internal static class LoadedEvaluation
{
    private const int MostOfName = 200;

    internal static Entity RowOf(HistoryReplay replay, JudgedVisit judged)
    {
        var told = judged.Told;
        var opportunity = replay.History.Id;
        var from = replay.Process.FindStage(judged.Visit.Visit.StageId)!;
        return new GateEvaluation
        {
            Entity = new Entity(GateEvaluation.Table, HistoryEvaluation.IdOf(opportunity, judged.Sequence)),
            Name = NameOf(replay.Process, from, told),
            OpportunityId = opportunity,
            VisitId = judged.Visit.Visit.Id,
            VersionId = replay.History.VersionId,
            FromStageId = from.Id,
            ToStageId = told.ToStageId,
            Result = told.Result,
            Unmet = JsonText.Of(told.Rules.Select(name => Unmet(replay.Process, name)).ToArray()),
            EvaluatedOn = told.On,
            AskedBy = told.AskedBy ?? (judged.Owner.IsTeam ? null : judged.Owner.Id),
        }.Entity;
    }

    private static string NameOf(ProcessDefinition process, Stage from, HistoryEvaluation told)
    {
        var to = told.ToStageId is { } id ? $" › {process.FindStage(id)!.Name}" : "";
        var name = $"{from.Name}{to}: {told.Result}";
        return name.Length <= MostOfName ? name : name.Substring(0, MostOfName);
    }

    /// <summary>A rule of the other system by its name; of ours, when there is one of that name.</summary>
    private static UnmetRuleData Unmet(ProcessDefinition process, string name)
    {
        var rule = process.Rules.FirstOrDefault(one => one.Name == name);
        return new UnmetRuleData
        {
            RuleId = rule?.Id.ToString("D") ?? "",
            Name = name,
            Severity = rule?.Severity.ToString() ?? "",
        };
    }
}
