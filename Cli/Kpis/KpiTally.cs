using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Steps.Metrics;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>Counts ledgers into the tables that a question needs: one for all processes, or one for each.</summary>
internal sealed class KpiTally
{
    private readonly MeasuredOrganisation _organisation;
    private readonly KpiQuestion _question;
    private readonly IReadOnlyList<Period> _periods;
    private readonly Dictionary<Guid, KpiTable> _byProcess = [];
    private readonly KpiTable _all;
    private readonly Evidence _evidence = new();

    /// <param name="organisation">What the figures rest on.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="since">Local date of the first visit; null without any.</param>
    public KpiTally(MeasuredOrganisation organisation, KpiQuestion question, DateTime? since)
    {
        _organisation = organisation;
        _question = question;
        _periods = new ReportPeriods(organisation.Calendar).Of(
            question.Span,
            since ?? question.AsOf,
            question.AsOf
        );
        _all = NewTable();
    }

    /// <summary>Counts one reading in.</summary>
    public void Add(LedgerReading reading)
    {
        _evidence.Add(reading);
        if (reading.Ledger is { } ledger)
        {
            TableOf(reading.ProcessId).Add(ledger);
        }
    }

    /// <summary>The rows, when everything has been counted.</summary>
    public KpiReport Report()
    {
        var unsupported = _evidence.Unsupported(_organisation.Basis);
        var lines =
            from subject in Subjects()
            from period in _periods
            let row = subject.Table.Row(new RowKey(subject.Scope, period, subject.Stage))
            where
                _question.By is KpiBy.Whole or KpiBy.Process or KpiBy.Stage
                || row.Parts.Totals.Parts.Count > 0
                || row.Parts.Target > 0
            select new KpiLine(subject.Names, row, _organisation.Calendar.NameOf(period), unsupported);
        return new KpiReport(_question, _evidence, lines.ToList(), unsupported);
    }

    private IEnumerable<Subject> Subjects() =>
        _question.By switch
        {
            KpiBy.Rep => ByScope(ScopeKind.Rep),
            KpiBy.Team => ByScope(ScopeKind.BusinessUnit),
            KpiBy.Stage => ByStage(),
            KpiBy.Process => ByProcess(),
            _ =>
            [
                new Subject(new KpiNames(KpiNames.Organisation, null, null), _all, Scope.Organisation, null),
            ],
        };

    private IEnumerable<Subject> ByScope(ScopeKind kind) =>
        _all
            .Scopes.Union(_organisation.Basis.Targets.Scopes)
            .Where(scope => scope.Kind == kind)
            .Select(scope => new Subject(
                new KpiNames(_organisation.Owners.NameOf(scope.Id), null, null),
                _all,
                scope,
                null
            ))
            .OrderBy(subject => subject.Names.Scope, StringComparer.Ordinal)
            .ThenBy(subject => subject.Scope.Id);

    private IEnumerable<Subject> ByProcess() =>
        _organisation.Processes.All.Select(process => new Subject(
            new KpiNames(KpiNames.Organisation, process.Name, null),
            TableOf(process.Id),
            Scope.Organisation,
            null
        ));

    private IEnumerable<Subject> ByStage() =>
        from process in _organisation.Processes.All
        from stage in process.Stages
        select new Subject(
            new KpiNames(KpiNames.Organisation, process.Name, stage.Name),
            _all,
            Scope.Organisation,
            stage.Id
        );

    private KpiTable TableOf(Guid process)
    {
        if (_question.By != KpiBy.Process)
        {
            return _all;
        }
        if (!_byProcess.TryGetValue(process, out var table))
        {
            _byProcess[process] = table = NewTable();
        }
        return table;
    }

    private KpiTable NewTable() =>
        new(_organisation.Basis, _organisation.Calendar.StartOf(_question.AsOf), [.. _periods]);

    private sealed record Subject(KpiNames Names, KpiTable Table, Scope Scope, Guid? Stage);
}
