using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Storage;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Ledger;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>Rows of figures as they are stored: read with their versions, written only while nobody else has.</summary>
internal sealed class FigureRows
{
    private const int Together = 400;
    private readonly PipelineContext _pipeline;
    private readonly MeasuredProcess _process;
    private readonly Dictionary<Guid, KpiPeriod> _stored;

    /// <summary>Reads the rows of those keys: one query per few hundred.</summary>
    internal FigureRows(PipelineContext pipeline, MeasuredProcess process, IEnumerable<RowKey> keys)
    {
        _pipeline = pipeline;
        _process = process;
        var ids = keys.Select(key => (object)KpiRowId.Of(process.Id, key)).ToList();
        _stored = Enumerable
            .Range(0, (ids.Count + Together - 1) / Together)
            .SelectMany(chunk => Read([.. ids.Skip(chunk * Together).Take(Together)]))
            .ToDictionary(row => row.Id);
    }

    /// <summary>The latest instant that one of the rows was computed as of; null when there is none.</summary>
    internal DateTime? LatestAsOf => _stored.Values.Max(row => row.AsOf);

    /// <summary>Whether one of the rows says that it does not show everything.</summary>
    internal bool AreAnyDirty => _stored.Values.Any(row => row.Dirty == true);

    /// <summary>
    /// Whether the stored row shows the same: figures follow from parts and target. It keeps its as-of then.
    /// </summary>
    internal bool AlreadyShow(KpiRow row, string parts) =>
        _stored.TryGetValue(KpiRowId.Of(_process.Id, row.Key), out var stored)
        && stored.Dirty != true
        && stored.Parts == parts
        && stored.Target == row.Parts.Target;

    /// <summary>Writes a row as it was computed. A row without anything in it, and without a target, is only kept when it is there already.</summary>
    /// <param name="row">The figures.</param>
    /// <param name="rep">Whose, when the scope is a rep.</param>
    /// <param name="parts">What larger scopes are summed from; null in rows of larger scopes.</param>
    /// <returns>Whether there is such a row now.</returns>
    internal bool Write(KpiRow row, EntityReference? rep, string? parts)
    {
        var id = KpiRowId.Of(_process.Id, row.Key);
        var isStored = _stored.TryGetValue(id, out var stored);
        var isEmpty =
            row.Parts.Totals.Parts.Count == 0 && (row.Parts.Target is null || row.Key.Stage is not null);
        if (!isStored && isEmpty)
        {
            return false;
        }
        var written = isStored ? Changed(stored!) : New(id, row.Key, rep);
        written.Period = row.Key.Period;
        written.AsOf = row.AsOf;
        written.Dirty = false;
        written.Parts = parts;
        written.RowCurrencyId = _process.Latest.BaseCurrencyId;
        written.Show(row);
        Save(written, isStored);
        return true;
    }

    /// <summary>
    /// Notes that a row does not show everything any more; creates it when it is not there. It does not matter who else
    /// writes the row meanwhile: whoever has read it before must read again.
    /// </summary>
    internal void MarkDirty(RowKey key, EntityReference? rep = null) =>
        Note(key, rep, (row, _) => row.Dirty = true);

    /// <summary>Notes that what was open when a period began is frozen; creates the row when it is not there.</summary>
    internal void NoteSnapshot(RowKey key)
    {
        if (!_stored.TryGetValue(KpiRowId.Of(_process.Id, key), out var stored) || stored.SnapshotOn is null)
        {
            Note(key, rep: null, Frozen);
        }
    }

    /// <summary>A row without figures lacks none.</summary>
    private void Frozen(KpiPeriod row, bool isNew)
    {
        row.SnapshotOn = _pipeline.Now;
        row.Dirty = !isNew;
    }

    private void Note(RowKey key, EntityReference? rep, Action<KpiPeriod, bool> write)
    {
        var id = KpiRowId.Of(_process.Id, key);
        if (!_stored.ContainsKey(id))
        {
            var created = New(id, key, rep);
            write(created, true);
            if (_pipeline.OwnWrites.TryCreate(created.Entity))
            {
                return;
            }
        }
        var noted = new KpiPeriod { Entity = new Entity(KpiPeriod.Table, id) };
        write(noted, false);
        _pipeline.OwnWrites.Update(noted.Entity);
    }

    private void Save(KpiPeriod row, bool isStored)
    {
        if (isStored)
        {
            _pipeline.OwnWrites.UpdateUnchanged(row.Entity);
        }
        else
        {
            _pipeline.OwnWrites.CreateAbsent(row.Entity);
        }
    }

    private static KpiPeriod Changed(KpiPeriod stored) =>
        new() { Entity = new Entity(KpiPeriod.Table, stored.Id) { RowVersion = stored.Entity.RowVersion } };

    private KpiPeriod New(Guid id, RowKey key, EntityReference? rep)
    {
        var credit = LedgerOwners.Of(_pipeline, rep, KpiPeriod.ReadPrivilege);
        var row = new KpiPeriod
        {
            Entity = new Entity(KpiPeriod.Table, id),
            Name = NameOf(key),
            ScopeKind = key.Scope.Kind,
            Rep = rep,
            BusinessUnitId = key.Scope.Kind == ScopeKind.BusinessUnit ? key.Scope.Id : credit?.BusinessUnitId,
            Period = key.Period,
            PeriodName = _process.Basis.Calendar.NameOf(key.Period),
            ProcessId = _process.Id,
            StageId = key.Stage,
        };
        if (OwnerOf(key.Scope, rep, credit is { MayOwnRow: true }) is { } owner)
        {
            row.Owner = owner;
        }
        return row;
    }

    private EntityReference? OwnerOf(Scope scope, EntityReference? rep, bool mayOwn) =>
        scope.Kind == ScopeKind.BusinessUnit ? UnitOwner.Of(_pipeline, scope.Id)
        : mayOwn ? rep
        : null;

    private string NameOf(RowKey key)
    {
        var period = _process.Basis.Calendar.NameOf(key.Period);
        var stage = key.Stage is { } id && _process.Stages.TryGetValue(id, out var name) ? ", " + name : "";
        return $"{period}, {_process.Latest.Name}{stage}";
    }

    private IEnumerable<KpiPeriod> Read(object[] ids)
    {
        var query = new QueryExpression(KpiPeriod.Table)
        {
            ColumnSet = new ColumnSet(
                KpiPeriod.Columns.AsOf,
                KpiPeriod.Columns.Dirty,
                KpiPeriod.Columns.Parts,
                KpiPeriod.Columns.Target,
                KpiPeriod.Columns.SnapshotOn,
                Row.VersionNumber
            ),
        };
        query.Criteria.AddCondition(KpiPeriod.Columns.Id, ConditionOperator.In, ids);
        query.AddOrder(KpiPeriod.Columns.Id, OrderType.Ascending);
        return PagedRows.Of(_pipeline.AsSystem, query).Select(row => new KpiPeriod { Entity = row });
    }
}
