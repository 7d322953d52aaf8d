using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Loading.Maps;
using Crm.SalesProcess.Cli.Loading.Rows;
using Crm.SalesProcess.Cli.StandardTables;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using static Crm.SalesProcess.Tables.KpiTarget;

namespace Crm.SalesProcess.Cli.Loading.Targets;

/// <summary>Targets of the organisation, one for each measure, scope and period.</summary>
internal sealed class Goals
{
    private readonly IOrganizationService _service;
    private readonly LoadMap _map;
    private readonly LoadTally _tally;
    private readonly People _people;
    private readonly Dictionary<Guid, Entity> _stored;
    private readonly Dictionary<(string, Scope?, Period?), string> _taken;

    public Goals(IOrganizationService service, LoadMap map, LoadTally tally, People people)
    {
        _service = service;
        _map = map;
        _tally = tally;
        _people = people;
        _stored = Stored(service).ToDictionary(row => row.Id);
        _taken = [];
    }

    /// <summary>Writes goals; the second one of a scope and period is rejected.</summary>
    public void Load(IEnumerable<GoalRow> goals)
    {
        var rows = goals.Select(goal => (Goal: goal, Row: RowOf(goal))).ToList();
        var own = rows.Select(row => row.Row.Id).ToHashSet();
        foreach (var other in _stored.Values.Where(stored => !own.Contains(stored.Id)))
        {
            _taken.TryAdd(
                PlaceOf(other),
                $"the organisation's '{other.GetAttributeValue<string>(Columns.Name)}'"
            );
        }
        foreach (var (goal, row) in rows)
        {
            Write(goal, row);
        }
    }

    private void Write(GoalRow goal, Entity row)
    {
        if (!_taken.TryAdd(PlaceOf(row), $"line {goal.Raw.Line}"))
        {
            var columns = _map.Goals!.Columns;
            var reason = $"{_taken[PlaceOf(row)]} has a target for the same scope and period already.";
            _tally.Reject(new Rejection(goal.Raw.File, goal.Raw.Line, columns.Name, goal.Name, reason));
            return;
        }
        _people.Remark(goal.Owner);
        new RowWriter(_service, _tally, goal.Raw.File).Write(row, _stored.GetValueOrDefault(row.Id));
    }

    private Entity RowOf(GoalRow goal)
    {
        var owner = _people.Of(goal.Owner);
        var unit = goal.Whose == GoalScope.BusinessUnit ? _people.UnitOf(goal.Owner) : null;
        var row = new Entity(Table)
        {
            [Columns.Name] = goal.Name,
            [Columns.Measure] = goal.Measure,
            [Columns.ScopeKind] = new OptionSetValue((int)KindOf(goal.Whose)),
            [Columns.Rep] = goal.Whose == GoalScope.Rep ? owner : null,
            [Columns.BusinessUnit] = unit,
            [Columns.PeriodKind] = new OptionSetValue((int)goal.Period.Kind),
            [Columns.FromDate] = goal.Period.From,
            [Columns.ToDate] = goal.Period.To,
            [Columns.Target] = goal.Target,
        };
        row.Id = SourceId.Of(_map.Source, Table, PlaceOf(row).ToString());
        return row;
    }

    private static (string, Scope?, Period?) PlaceOf(Entity row)
    {
        var target = new KpiTarget { Entity = row };
        return (target.Measure ?? string.Empty, target.Scope, target.Period);
    }

    private static ScopeKind KindOf(GoalScope whose) =>
        whose switch
        {
            GoalScope.Rep => ScopeKind.Rep,
            GoalScope.BusinessUnit => ScopeKind.BusinessUnit,
            _ => ScopeKind.Organisation,
        };

    private static IEnumerable<Entity> Stored(IOrganizationService service)
    {
        var query = new QueryExpression(Table)
        {
            ColumnSet = new ColumnSet(
                Columns.Name,
                Columns.Measure,
                Columns.ScopeKind,
                Columns.Rep,
                Columns.BusinessUnit,
                Columns.PeriodKind,
                Columns.FromDate,
                Columns.ToDate,
                Columns.Target
            ),
        };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.Criteria.AddCondition(Columns.Process, ConditionOperator.Null);
        query.Criteria.AddCondition(Columns.Stage, ConditionOperator.Null);
        query.AddOrder(Columns.Id, OrderType.Ascending);
        return PagedRows.Of(service, query);
    }
}
