using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Filters;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>A published process: everything that decides a stage move, frozen.</summary>
public sealed class ProcessDefinition
{
    private readonly Dictionary<Guid, Stage> _stagesById;
    private readonly Dictionary<string, Column> _columns;
    private readonly ILookup<GateKey, Rule> _rulesByGate;
    private readonly ConcurrentDictionary<MoveKey, Rule[]> _gates = [];
    private readonly DayOfWeek _weekStart;

    internal ProcessDefinition(DefinitionData data)
    {
        ProcessId = Guid.Parse(data.ProcessId);
        Number = data.Number;
        Name = data.Name;
        BaseCurrencyId = Guid.Parse(data.BaseCurrencyId);
        Zone = DefinitionMapping.Zone(data.Zone);
        _weekStart = DefinitionMapping.WeekStart(data.WeekStart);
        Placeholders = new PlaceholderList(data.Placeholders);
        Columns = [.. data.Columns.Select(DefinitionMapping.Column)];
        _columns = Columns.ToDictionary(column => column.Name);
        var scope = new FilterScope(name => FindColumn(name), Zone);
        AppliesTo = DefinitionMapping.Filter(data.AppliesTo, scope);
        Stages = [.. data.Stages.Select(DefinitionMapping.Stage)];
        _stagesById = Stages.ToDictionary(stage => stage.Id);
        Rules = [.. data.Rules.Select(rule => DefinitionMapping.Rule(rule, scope))];
        Grace = TimeSpan.FromMinutes(data.GraceMinutes);
        Approvers = DefinitionMapping.Approvers(data);
        BpfSync = data.BpfSync;
        BpfTable = data.BpfTable;
        ForecastColumn = data.ForecastColumn;
        _rulesByGate = Rules.ToLookup(rule => new GateKey(rule.Direction, rule.StageId));
        Validate();
    }

    /// <summary>Id of the Sales Process row.</summary>
    public Guid ProcessId { get; }

    /// <summary>Number of the version, from 1 on.</summary>
    public int Number { get; }

    /// <summary>Name shown to people.</summary>
    public string Name { get; }

    /// <summary>The organisation's base currency.</summary>
    public Guid BaseCurrencyId { get; }

    /// <summary>What local time is.</summary>
    public TimeZoneRules Zone { get; }

    /// <summary>Texts that count as missing.</summary>
    public PlaceholderList Placeholders { get; }

    /// <summary>For so long after a stage was entered going back needs neither leave nor reason.</summary>
    public TimeSpan Grace { get; }

    /// <summary>Who may decide on overrides and approvals; null when nobody can.</summary>
    public Approvers? Approvers { get; }

    /// <summary>Whether the stage and the business process flow follow each other.</summary>
    public bool BpfSync { get; }

    /// <summary>Table of a business process flow that is kept in step besides the standard ones; blank for none.</summary>
    public string BpfTable { get; }

    /// <summary>Column of the opportunity that holds its forecast category; blank where there is none.</summary>
    public string ForecastColumn { get; }

    /// <summary>The opportunities the process is meant for.</summary>
    public Filter AppliesTo { get; }

    /// <summary>Stages in order; the n-th has ordinal n.</summary>
    public IReadOnlyList<Stage> Stages { get; }

    /// <summary>Rules in the order they are reported in.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Every column that a rule or filter names, each at its place.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Where a new opportunity starts.</summary>
    public Stage FirstStage => Stages[0];

    /// <summary>The stage of that id, or null when it is not of this process.</summary>
    public Stage? FindStage(Guid id) => _stagesById.TryGetValue(id, out var stage) ? stage : null;

    /// <summary>The rule of that id, or null when it is not of this version.</summary>
    public Rule? FindRule(Guid id) => Rules.FirstOrDefault(rule => rule.Id == id);

    /// <summary>The rules asked in a direction: of a stage, or of the whole process for Win and Lose.</summary>
    public IEnumerable<Rule> RulesOf(GateDirection direction, Stage? stage = null) =>
        _rulesByGate[new GateKey(direction, stage?.Id)];

    /// <summary>The rules that a move has to pass, in the order they are reported in; put together once for each move.</summary>
    internal Rule[] GateOf(StageMove move)
    {
        var key = new MoveKey(move.Kind, move.From?.Ordinal ?? 0, move.To?.Ordinal ?? 0);
        return _gates.TryGetValue(key, out var rules)
            ? rules
            : _gates.GetOrAdd(key, [.. Gate.RulesFor(this, move)]);
    }

    /// <summary>The column of that name as the definition knows it, or null when no rule names it.</summary>
    public Column? FindColumn(string name) => _columns.TryGetValue(name, out var column) ? column : null;

    /// <summary>An instant by the definition's calendar.</summary>
    public Moment At(DateTime utc) => new(utc, Zone, _weekStart);

    private readonly record struct GateKey(GateDirection Direction, Guid? StageId);

    private readonly record struct MoveKey(MoveKind Kind, int From, int To);

    private void Validate()
    {
        if (Stages.Count == 0 || Stages.Where((stage, index) => stage.Ordinal != index + 1).Any())
        {
            throw new FormatException("the stages are not numbered from 1 on");
        }
        if (Number < 1)
        {
            throw new FormatException($"the version number is {Number}");
        }
        if (Rules.Any(rule => rule.StageId is { } stage && FindStage(stage) is null))
        {
            throw new FormatException("a rule belongs to a stage that is not there");
        }
    }
}
