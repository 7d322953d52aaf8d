using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>What the platform checks and adds when an instance of a business process flow is written.</summary>
internal sealed class FlowInstances(Organization organization)
{
    private const string Active = "activestageid";
    private const string Path = "traversedpath";
    private const string Process = "processid";
    private const int Finished = 2;

    /// <summary>A new instance without a flow, a stage or a path gets its table's flow and that flow's first stage.</summary>
    public void CompleteNew(Table table, Entity row, Call call)
    {
        if (!table.IsProcessFlow)
        {
            return;
        }

        row[Process] = row.GetAttributeValue<EntityReference>(Process) ?? FlowOf(table, call);
        if (PathOf(Id(row, Process), call) is not { } path)
        {
            return;
        }

        row[Active] = row.GetAttributeValue<EntityReference>(Active) ?? Stage(path.First);
        row[Path] = row.GetAttributeValue<string>(Path) ?? $"{path.First}";
        row.SetIfExists(table, "activestagestartedon", organization.Now);
        path.EnsureKnown(Id(row, Active)!.Value);
        path.EnsureValid((string)row[Path], Id(row, Active)!.Value);
    }

    /// <summary>Faults when an instance that is finished or aborted, and stays so, is moved.</summary>
    public static void EnsureActive(Table table, PipelineEvent operation, Call call)
    {
        if (!table.IsProcessFlow || Id(operation.Target, Active) is not { } stage)
        {
            return;
        }

        var before = call.Operation!.Store.Find(
            table.LogicalName,
            operation.RowId,
            new ColumnSet(Active, "statecode", "statuscode")
        )!;
        var isOver = IsOver(before) && !IsReopened(operation.Whole ?? operation.Target);
        if (stage != Id(before, Active) && isOver)
        {
            throw Fault.Of(
                ErrorCode.InvalidStageTransitionOnInactiveInstance,
                "Invalid stage transition. Stage transition is not allowed on inactive processes."
            );
        }
    }

    /// <summary>Checks a move and a finish against the instance as it is.</summary>
    public void CompleteChange(Table table, Entity row, Call call)
    {
        if (!table.IsProcessFlow)
        {
            return;
        }

        var before = call.Operation!.Store.Find(
            table.LogicalName,
            row.Id,
            new ColumnSet(Active, Path, Process)
        )!;
        EnsureSameFlow(row, before);
        TakeFinishedAsInactive(row);
        var path = PathOf(Id(before, Process), call);
        if (row.Contains(Active) || row.Contains(Path))
        {
            Move(table, row, before, path);
        }

        Finish(table, row, Id(row, Active) ?? Id(before, Active), path);
    }

    private void Move(Table table, Entity row, Entity before, FlowPath? path)
    {
        var from = Id(before, Active);
        if (row.Contains(Active) && Id(row, Active) is null)
        {
            throw Fault.Of(
                ErrorCode.ActiveStageIDIsNull,
                "Error updating the Business Process: Active Stage ID cannot be empty."
            );
        }

        var to = Id(row, Active) ?? from;
        if (path is null || to is not { } stage)
        {
            return;
        }

        path.EnsureKnown(stage);
        if ((row.Contains(Path) ? row[Path] : before.GetAttributeValue<string>(Path)) is string traversed)
        {
            path.EnsureValid(traversed, stage);
        }

        if (stage != from && from is { } last)
        {
            row.SetIfExists(table, "activestagestartedon", organization.Now);
            if (organization.Options.FlowsMoveOneStage)
            {
                path.EnsureNeighbours(last, stage);
            }
        }
    }

    private static void EnsureSameFlow(Entity row, Entity before)
    {
        if (
            row.Contains(Process)
            && Id(row, Process) != Id(before, Process)
            && Id(before, Process) is not null
        )
        {
            throw Fault.Of(
                ErrorCode.InvalidProcessIdOperation,
                "Invalid operation. Process ID cannot be modified."
            );
        }
    }

    /// <summary>Microsoft's page says 0 and 2, its form writes 1 and 2: both mean finished.</summary>
    private static void TakeFinishedAsInactive(Entity row)
    {
        if (Status(row) == Finished)
        {
            row["statecode"] = new OptionSetValue(1);
        }
    }

    /// <summary>After state and reason are known to go together.</summary>
    public void CompleteFinish(Table table, Entity row)
    {
        if (table.IsProcessFlow && organization.Options.FinishedFlowsStayActive && Status(row) == Finished)
        {
            row["statecode"] = new OptionSetValue(0);
        }
    }

    private void Finish(Table table, Entity row, Guid? active, FlowPath? path)
    {
        if (row.GetAttributeValue<OptionSetValue>("statecode") is not { } state)
        {
            return;
        }

        row.SetIfExists(table, "completedon", state.Value == 0 ? null : organization.Now);
        if (Status(row) == Finished && path is { IsOrdered: true } && active != path.Last)
        {
            throw Fault.Of(
                ErrorCode.InvalidChangeProcess,
                "Invalid change process status request. Current process status is Active, which cannot transition to Finished before its last stage."
            );
        }
    }

    /// <summary>Null when the flow is unknown or has no stages.</summary>
    private FlowPath? PathOf(Guid? process, Call call) =>
        process is { } id ? new FlowStages(call.Operation!.Store, organization.Now).PathOf(id) : null;

    private EntityReference? FlowOf(Table table, Call call) =>
        new SecurityRows(call.Operation!.Store, organization.Now)
            .All("workflow")
            .FirstOrDefault(flow => flow.GetAttributeValue<string>("uniquename") == table.LogicalName)
            ?.ToEntityReference();

    private static bool IsOver(Entity row) => State(row) == 1 || Status(row) == Finished;

    private static bool IsReopened(Entity row) => State(row) == 0 && Status(row) != Finished;

    private static int? State(Entity row) => row.GetAttributeValue<OptionSetValue>("statecode")?.Value;

    private static int? Status(Entity row) => row.GetAttributeValue<OptionSetValue>("statuscode")?.Value;

    private static EntityReference Stage(Guid id) => new("processstage", id);

    private static Guid? Id(Entity row, string column) => row.GetAttributeValue<EntityReference>(column)?.Id;
}
