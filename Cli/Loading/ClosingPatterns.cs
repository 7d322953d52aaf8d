using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Loading.Rows;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>What shows only when all closed rows are seen together.</summary>
internal sealed class ClosingPatterns
{
    private const int EnoughCloses = 30;
    private const int MonthsPerYear = 12;
    private const int MonthsPerQuarter = 3;

    private readonly Dictionary<(string Owner, int Quarter), (long Won, long Lost)> _quarters = [];
    private long _won;
    private long _wonAsEstimated;

    public void See(OpportunityRow row)
    {
        if (row.Close is not { } close)
        {
            return;
        }
        var isWon = close.Outcome == Outcome.Won;
        if (close.On is { } on)
        {
            var quarter = (row.Owner, (on.Year * MonthsPerYear + on.Month - 1) / MonthsPerQuarter);
            var (won, lost) = _quarters.GetValueOrDefault(quarter);
            _quarters[quarter] = isWon ? (won + 1, lost) : (won, lost + 1);
        }
        _won += isWon ? 1 : 0;
        _wonAsEstimated += isWon && close.Revenue == row.EstimatedValue ? 1 : 0;
    }

    /// <summary>Notes what was found.</summary>
    public void Remark(LoadTally tally)
    {
        if (_won > 0 && _won == _wonAsEstimated)
        {
            tally.Note(Notes.SameAsEstimate, _won);
        }
        var neverLoses = _quarters
            .Values.Where(count => count.Lost == 0 && count.Won >= EnoughCloses)
            .Sum(c => c.Won);
        if (neverLoses > 0)
        {
            tally.Note(Notes.NeverLoses, neverLoses);
        }
    }
}
