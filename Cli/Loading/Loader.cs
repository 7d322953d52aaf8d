using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Crm.SalesProcess.Cli.Loading.Fields;
using Crm.SalesProcess.Cli.Loading.Histories;
using Crm.SalesProcess.Cli.Loading.Maps;
using Crm.SalesProcess.Cli.Loading.Rows;
using Crm.SalesProcess.Cli.Loading.Targets;
using Crm.SalesProcess.Cli.Output;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>
/// Loads an export: people, customers and goals first, then the opportunities with their history in batches. Loading
/// it again changes nothing, so a load that was stopped or killed goes on by being run again.
/// </summary>
public sealed class Loader
{
    private readonly IReadOnlyList<IOrganizationService> _services;
    private readonly LoadMap _map;
    private readonly LoadTally _tally;
    private readonly ExportFiles _files;
    private readonly FieldFormats _formats;
    private readonly DateTime _asOf;

    /// <param name="services">The first one prepares, the others send, all at once; each is used by one thread.</param>
    /// <param name="map">How the export is read.</param>
    /// <param name="folder">Where it is.</param>
    /// <param name="asOf">First day that the export knows nothing about.</param>
    /// <param name="tally">Counts every row.</param>
    /// <exception cref="UsageException">The map names a zone that is not known.</exception>
    public Loader(
        IReadOnlyList<IOrganizationService> services,
        LoadMap map,
        string folder,
        DateTime asOf,
        LoadTally tally
    )
    {
        _services = services;
        _map = map;
        _asOf = asOf;
        _tally = tally;
        _files = new ExportFiles(folder, map, tally);
        _formats = new FieldFormats(map);
    }

    /// <summary>Loads until the end, or until it is stopped; what has been begun is finished.</summary>
    /// <param name="progress">Told how much of the opportunity file has been read, 0 to 1.</param>
    /// <param name="stop">Ends the load early.</param>
    /// <exception cref="UsageException">A file is missing or does not fit the map, or the organisation lacks something.</exception>
    public LoadResult Run(Action<double> progress, CancellationToken stop)
    {
        RequireFiles();
        var targets = new LoadTargets(_services[0], _map, _tally);
        new PeopleAndGoals(_files, _map, _formats, _tally).Load(targets);
        using var index = IndexHistory();
        new SenderPool(_services.Skip(1), _tally).Send(Items(targets, index, progress), stop);
        if (!stop.IsCancellationRequested)
        {
            RejectOrphans(index);
            targets.People.DisableLeavers();
        }
        return _tally.Result(_map.Opportunities.File, _asOf, isComplete: !stop.IsCancellationRequested);
    }

    private void RequireFiles()
    {
        string?[] joined = [_map.StageHistory?.File, _map.ChangeHistory?.File, _map.GateEvaluations?.File];
        foreach (var file in joined.Prepend(_map.Opportunities.File).OfType<string>())
        {
            _files.Require(file);
        }
        if (_map.Opportunities.Columns.Key is null && joined.OfType<string>().FirstOrDefault() is { } history)
        {
            throw new UsageException(
                $"The map has the history file '{history}', but opportunities.columns has no key to join it by."
            );
        }
    }

    private HistoryIndex IndexHistory()
    {
        var index = new HistoryIndex();
        var reader = new HistoryReader(_map, _formats, _tally);
        if (_map.StageHistory is { } stages)
        {
            index.Add(
                reader.Stages(_files.Rows(stages.File, [stages.Key, stages.On, stages.To, stages.From]))
            );
        }
        if (_map.ChangeHistory is { } changes)
        {
            string[] headers = [changes.Key, changes.On, changes.Field, changes.From, changes.To];
            index.Add(reader.Changes(_files.Rows(changes.File, headers)));
        }
        if (_map.GateEvaluations is { } gates)
        {
            string?[] headers =
            [
                gates.Key,
                gates.On,
                gates.Stage,
                gates.Result,
                gates.To,
                gates.AskedBy,
                gates.Rule,
            ];
            index.Add(reader.Evaluations(_files.Rows(gates.File, headers)));
        }
        index.Seal();
        return index;
    }

    private IEnumerable<LoadItem> Items(LoadTargets targets, HistoryIndex index, Action<double> progress)
    {
        var file = _map.Opportunities.File;
        var length = (double)_files.Length(file);
        var known = new KnownRows(_map, _tally);
        var patterns = new ClosingPatterns();
        var reader = new OpportunityReader(_map, _formats, _asOf, _tally);
        var builder = new HistoryBuilder(targets, _formats, _asOf, _tally);
        foreach (var raw in _files.Rows(file, Headers(), bytes => progress(bytes / length)))
        {
            _tally.Count(file, count => count with { Read = count.Read + 1 });
            if (reader.Read(raw) is { } row && known.IdOf(row) is { } id)
            {
                patterns.See(row);
                yield return builder.Build(id, row, index.Take(row.Key));
            }
        }
        patterns.Remark(_tally);
    }

    private IEnumerable<string?> Headers() =>
        [.. _map.Opportunities.Columns.All, .. _map.Opportunities.Texts?.Values ?? []];

    private void RejectOrphans(HistoryIndex index)
    {
        foreach (var entry in index.Orphans())
        {
            _tally.Reject(entry.Rejected("No opportunity with this key was loaded"));
        }
    }
}
