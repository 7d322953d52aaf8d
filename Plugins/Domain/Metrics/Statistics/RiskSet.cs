using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Contributions;

namespace Crm.SalesProcess.Domain.Metrics.Statistics;

/// <summary>How many subjects were followed to a time or longer. Ask in rising order of time. Source: Kaplan and Meier 1958.</summary>
internal sealed class RiskSet
{
    private readonly Queue<KeyValuePair<decimal, int>> _ahead;
    private int _left;

    /// <param name="followed">Times of everybody who was followed, whatever ended it; one unit for all.</param>
    public RiskSet(params Distribution[] followed)
    {
        _ahead = new(followed.SelectMany(times => times.Groups).OrderBy(time => time.Key));
        _left = _ahead.Sum(time => time.Value);
    }

    /// <summary>n(t): subjects with a time of t or more.</summary>
    public int At(decimal time)
    {
        while (_ahead.Count > 0 && _ahead.Peek().Key < time)
        {
            _left -= _ahead.Dequeue().Value;
        }
        return _left;
    }
}
