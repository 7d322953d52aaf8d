using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Filters;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>The values of a column that are left when demands are put together.</summary>
internal sealed class DemandedRange
{
    private ColumnValue? _least;
    private ColumnValue? _most;
    private bool _leastExcluded;
    private bool _mostExcluded;
    private bool _mustBeEmpty;
    private bool _mustBeGiven;
    private List<ColumnValue>? _oneOf;
    private readonly List<ColumnValue> _noneOf = [];

    /// <summary>Whether nothing is left. Never said where something may be left.</summary>
    internal bool IsEmpty =>
        (_mustBeEmpty && _mustBeGiven) || LimitsCross || (_oneOf is { } list && !list.Any(Fits));

    private bool LimitsCross
    {
        get
        {
            if (_least is null || _most is null)
            {
                return false;
            }
            var order = Comparing.Order(_least, _most);
            return order > 0 || (order == 0 && (_leastExcluded || _mostExcluded));
        }
    }

    /// <summary>Adds a demand; operators that are not simple comparisons leave everything as it is.</summary>
    internal void Narrow(Demand demand)
    {
        switch (demand.Operator)
        {
            case "null":
                _mustBeEmpty = true;
                return;
            case "ne" or "neq" or "not-in":
                _noneOf.AddRange(demand.Values);
                return;
            case "eq" or "in":
                Keep(demand.Values);
                break;
            case "gt" or "ge":
                RaiseLeast(demand.Values[0], demand.Operator == "gt");
                break;
            case "lt" or "le":
                LowerMost(demand.Values[0], demand.Operator == "lt");
                break;
            case "between":
                RaiseLeast(demand.Values[0], isExcluded: false);
                LowerMost(demand.Values[1], isExcluded: false);
                break;
            case "not-null":
                break;
            default:
                return;
        }
        _mustBeGiven = true;
    }

    private void Keep(IReadOnlyList<ColumnValue> values) =>
        _oneOf = [
            .. values.Where(value => _oneOf is null || _oneOf.Any(kept => Comparing.Order(kept, value) == 0)),
        ];

    private void RaiseLeast(ColumnValue value, bool isExcluded)
    {
        var order = _least is null ? 1 : Comparing.Order(value, _least);
        _leastExcluded = order > 0 ? isExcluded : _leastExcluded || (order == 0 && isExcluded);
        _least = order > 0 ? value : _least;
    }

    private void LowerMost(ColumnValue value, bool isExcluded)
    {
        var order = _most is null ? -1 : Comparing.Order(value, _most);
        _mostExcluded = order < 0 ? isExcluded : _mostExcluded || (order == 0 && isExcluded);
        _most = order < 0 ? value : _most;
    }

    private bool Fits(ColumnValue value)
    {
        var above = _least is null ? 1 : Comparing.Order(value, _least);
        var below = _most is null ? -1 : Comparing.Order(value, _most);
        return (above > 0 || (above == 0 && !_leastExcluded))
            && (below < 0 || (below == 0 && !_mostExcluded))
            && !_noneOf.Any(excluded => Comparing.Order(value, excluded) == 0);
    }
}
