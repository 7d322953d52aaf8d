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
    private readonly NamedSubject _subject;
    private readonly ReportPeriods _names;
    private readonly IReadOnlyList<Period> _periods;
    private readonly Dictionary<Guid, KpiTable> _byProcess = [];
    private readonly KpiTable _all;
    private readonly Evidence _evidence = new();

    /// <param name="organisation">What the figures rest on.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="since">Local date of the first visit; null without any.</param>
    /// <exception cref="UsageException">A name in the question is not there, or does not go with the split.</exception>
    public KpiTally(MeasuredOrganisation organisation, KpiQuestion question, DateTime? since)
    {
        _organisation = organisation;
        _question = question;
        _subject = NamedSubject.Of(organisation, question.Subject);
        KpiSplit.Check(question, _subject);
        if (question.By == KpiBy.Rep)
        {
            organisation.CheckRepsAllowed();
        }
        _names = new ReportPeriods(organisation.Calendar);
        _periods = question.Subject.During is { } during
            ? _names.Within(question.Span, _names.Named(during, since, question.AsOf), question.AsOf)
            : _names.Of(question.Span, since ?? question.AsOf, question.AsOf);
        _all = NewTable();
    }

    /// <summary>Counts one reading in.</summary>
    public void Add(LedgerReading reading)
    {
        if (!_subject.Covers(reading.ProcessId))
        {
            return;
        }
        _evidence.Add(reading);
        if (reading.Ledger is { } ledger)
        {
            TableOf(reading.ProcessId).Add(ledger);
        }
    }

    /// <summary>The rows, when everything has been counted.</summary>
    public KpiReport Report()
    {
        var unsupported = _evidence.Unsupported(_organisation);
        var lines =
            from subject in Subjects()
            from period in _periods
            let row = subject.Table.Row(new RowKey(subject.Scope, period, subject.Stage))
            where
                _question.By is KpiBy.Whole or KpiBy.Process or KpiBy.Stage
                || row.Parts.Totals.Parts.Count > 0
                || row.Parts.Target > 0
            select new KpiLine(subject.Names, row, _names.NameOf(period), unsupported);
        return new KpiReport(_question, _evidence, lines.ToList(), unsupported);
    }

    private IEnumerable<Subject> Subjects() =>
        _question.By switch
        {
            KpiBy.Rep => ByScope(ScopeKind.Rep),
            KpiBy.Team => ByScope(ScopeKind.BusinessUnit),
            KpiBy.Stage => ByStage(),
            KpiBy.Process => ByProcess(),
            _ => [Of(Names, _all)],
        };

    private KpiNames Names => _subject.NamesIn(_organisation.Owners);

    private Subject Of(KpiNames names, KpiTable table) =>
        new(names, table, _subject.Scope, _subject.Stage?.Id);

    private IEnumerable<Subject> ByScope(ScopeKind kind) =>
        _all
            .Scopes.Union(_organisation.Basis.Targets.Scopes)
            .Where(scope => scope.Kind == kind && IsMeant(scope))
            .Select(scope =>
                Of(Names with { Scope = _organisation.Owners.NameOf(scope.Id) }, _all) with
                {
                    Scope = scope,
                }
            )
            .OrderBy(subject => subject.Names.Scope, StringComparer.Ordinal)
            .ThenBy(subject => subject.Scope.Id);

    /// <summary>The scope that was named, and the reps who belong to it when it is a business unit.</summary>
    private bool IsMeant(Scope scope) =>
        _subject.Scope.Kind == ScopeKind.Organisation
        || scope == _subject.Scope
        || (
            scope.Kind == ScopeKind.Rep
            && _subject.Scope.Kind == ScopeKind.BusinessUnit
            && _organisation.Owners.UnitOf(scope.Id) == _subject.Scope.Id
        );

    private IEnumerable<Subject> ByProcess() =>
        Processes.Select(process => Of(Names with { Process = process.Name }, TableOf(process.Id)));

    private IEnumerable<Subject> ByStage() =>
        from process in Processes
        from stage in process.Stages
        where _subject.Stage is null || stage.Id == _subject.Stage.Id
        select Of(Names with { Process = process.Name, Stage = stage.Name }, _all) with
        {
            Stage = stage.Id,
        };

    private IEnumerable<MeasuredProcess> Processes =>
        _organisation.Processes.All.Where(process => _subject.Covers(process.Id));

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
