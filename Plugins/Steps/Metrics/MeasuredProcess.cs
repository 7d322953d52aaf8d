using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Ledger;
using Crm.SalesProcess.Steps.Snapshots;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using MeasuredVersions = Crm.SalesProcess.Domain.Metrics.Ledgers.ProcessVersions;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>A process as its figures need it.</summary>
/// <param name="Id">Id of the process.</param>
/// <param name="Latest">Its newest version.</param>
/// <param name="Basis">What its ledgers are measured against.</param>
/// <param name="Versions">Ids of its versions.</param>
/// <param name="Owners">Makes credits.</param>
/// <param name="Stages">Stages of all versions with their names.</param>
/// <param name="Settings">What an administrator has set.</param>
internal sealed record MeasuredProcess(
    Guid Id,
    ProcessDefinition Latest,
    KpiBasis Basis,
    IReadOnlyList<Guid> Versions,
    CreditedOwners Owners,
    IReadOnlyDictionary<Guid, string> Stages,
    MetricSettings Settings
)
{
    /// <summary>Three reads, and one for versions that are not kept.</summary>
    internal static MeasuredProcess Read(PipelineContext pipeline, Guid processId)
    {
        var ids = VersionsOf(pipeline, processId);
        var versions = ProcessVersions.Get(pipeline, ids);
        var latest = versions.OrderByDescending(version => version.Number).First();
        var calendar = ReportingCalendar.In(latest.Zone, FiscalYear.FirstMonth(pipeline.AsSystem));
        var measured = ids.Zip(versions, Domain.Metrics.Ledgers.ProcessVersion.Of).ToArray();
        var basis = new KpiBasis(
            new MeasuredVersions(measured),
            calendar,
            targets: TargetReader.Read(pipeline.AsSystem)
        );
        return new MeasuredProcess(
            processId,
            latest,
            basis,
            ids,
            new CreditedOwners(owner => UnitOf(pipeline, owner)),
            versions
                .OrderBy(version => version.Number)
                .SelectMany(version => version.Stages)
                .GroupBy(stage => stage.Id)
                .ToDictionary(stage => stage.Key, stage => stage.Last().Name),
            MetricSettings.Of(pipeline)
        );
    }

    /// <summary>Every process that was ever published. One query.</summary>
    internal static IReadOnlyList<Guid> Ids(PipelineContext pipeline)
    {
        var query = new QueryExpression(ProcessVersion.Table)
        {
            ColumnSet = new ColumnSet(ProcessVersion.Columns.Process),
            Distinct = true,
        };
        query.AddOrder(ProcessVersion.Columns.Process, OrderType.Ascending);
        return
        [
            .. PagedRows
                .Of(pipeline.AsSystem, query)
                .Select(row => row.GetAttributeValue<EntityReference>(ProcessVersion.Columns.Process).Id),
        ];
    }

    /// <summary>What there are rows of: every stage, and null for the whole process.</summary>
    internal IReadOnlyList<Guid?> StagesAndWhole { get; } =
    [.. Basis.Process.Stages.Select(stage => (Guid?)stage), null];

    /// <summary>Turns ledger rows into ledgers.</summary>
    internal LedgerMapping Mapping { get; } =
        new(Versions.ToDictionary(id => id, _ => Id), Owners, Settings.DerailedReasons);

    /// <summary>Reads its frozen snapshots.</summary>
    internal StoredSnapshots Snapshots(IOrganizationService service) => new(service, Basis.Calendar, Owners);

    private static Guid UnitOf(PipelineContext pipeline, EntityReference owner) =>
        LedgerOwners.Of(pipeline, owner, StageVisit.ReadPrivilege)?.BusinessUnitId ?? Guid.Empty;

    private static Guid[] VersionsOf(PipelineContext pipeline, Guid processId)
    {
        var query = new QueryExpression(ProcessVersion.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(ProcessVersion.Columns.Process, ConditionOperator.Equal, processId);
        query.AddOrder(ProcessVersion.Columns.Id, OrderType.Ascending);
        return [.. PagedRows.Of(pipeline.AsSystem, query).Select(row => row.Id)];
    }
}
