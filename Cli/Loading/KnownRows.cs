using System;
using System.Collections.Generic;
using Crm.SalesProcess.Cli.Loading.Maps;
using Crm.SalesProcess.Cli.Loading.Rows;
using Crm.SalesProcess.Cli.Loading.Targets;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>Gives opportunity rows their ids, and finds those that come twice.</summary>
internal sealed class KnownRows(LoadMap map, LoadTally tally)
{
    private readonly Dictionary<Guid, (long Line, Guid Text)> _lines = [];
    private readonly Dictionary<Guid, int> _copies = [];
    private readonly HashSet<Guid> _topics = [];

    /// <summary>The id of a row; null when a row with its key has come before.</summary>
    public Guid? IdOf(OpportunityRow row)
    {
        var text = SourceId.Of(map.Source, Opportunity.Table, row.Raw.Text);
        if (row.Key.Length == 0)
        {
            tally.NoteIf(!_topics.Add(SourceId.Of(map.Source, "name", row.Name)), Notes.SameTopic);
            var copy = _copies[text] = _copies.GetValueOrDefault(text) + 1;
            return SourceId.Of(map.Source, Opportunity.Table, $"{text} {copy}");
        }
        var id = SourceId.Of(map.Source, Opportunity.Table, row.Key);
        if (_lines.TryAdd(id, (row.Raw.Line, text)))
        {
            return id;
        }
        var (line, first) = _lines[id];
        var difference = text == first ? "with the same values" : "with other values, which were loaded";
        tally.Reject(
            new Rejection(
                row.Raw.File,
                row.Raw.Line,
                map.Opportunities.Columns.Key!,
                row.Key,
                $"The key comes twice: line {line} has it {difference}."
            )
        );
        return null;
    }
}
