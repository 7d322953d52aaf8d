using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Migrations;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Gates;
using Crm.SalesProcess.Tables;
using static Crm.SalesProcess.Tables.Opportunity;

namespace Crm.SalesProcess.Steps.Migrations;

/// <summary>
/// Puts an opportunity into another version, or into its first: judges once more, ends the visit of the old version and
/// begins one of the new. Only when the solution itself migrates it; nobody else may change a version.
/// </summary>
[Step(
    Message.Update,
    Table,
    PipelineStage.PreOperation,
    Rank = 110,
    Filter = [Columns.Version],
    UsualColumns = true
)]
public sealed class ChangeVersion : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        if (pipeline.OwnWrites.Migration is not { } isLenient)
        {
            return;
        }
        var current = pipeline.Current<Tables.Opportunity>();
        var process = ProcessVersions.Get(pipeline, current.VersionId!.Value);
        var stage = process.FindStage(current.StageId!.Value)!;
        var values = RuleValues.Of(pipeline, process, current);
        var facts = new StoredFacts(pipeline, current.Id, Domain.Gates.StageMove.Start(stage));
        var entrance = Entrance.Of(process, stage, values, pipeline.Now, facts);
        if (entrance.IsShut && !isLenient)
        {
            throw Refusal.Because(entrance.Report.ViolationsIn(UserLanguage.Of(pipeline)));
        }
        new VersionRecord(pipeline, process, current).Write(stage, entrance.Outcome, values);
    }
}
