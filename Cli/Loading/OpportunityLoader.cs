using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Domain.Metrics;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>Puts every row of an opportunity file through the organisation's pipeline: create, then win or lose.</summary>
public sealed class OpportunityLoader(OpportunityWriter writer, LoadMap map)
{
    private readonly List<Rejection> _rejections = [];
    private readonly Dictionary<string, int> _notes = new(StringComparer.Ordinal);

    /// <summary>Loads the file of the map out of a folder.</summary>
    /// <param name="folder">Folder of the export.</param>
    /// <param name="asOf">First moment that the export knows nothing about.</param>
    /// <param name="progress">Told after each row how many were read.</param>
    public LoadResult Load(string folder, DateTime asOf, Action<int> progress)
    {
        var reader = new OpportunityReader(map, asOf);
        var file = Path.Combine(folder, map.Opportunities.File);
        int read = 0,
            loaded = 0,
            there = 0;
        foreach (var row in CsvTable.Read(file, map.Opportunities.Columns.All))
        {
            read++;
            switch (Load(row, reader))
            {
                case Fate.Loaded:
                    loaded++;
                    break;
                case Fate.AlreadyThere:
                    there++;
                    break;
            }
            progress(read);
        }
        return new LoadResult(read, loaded, there, read - loaded - there, _rejections, _notes);
    }

    private enum Fate
    {
        Loaded,
        AlreadyThere,
        Rejected,
    }

    private Fate Load(CsvRow raw, OpportunityReader reader)
    {
        if (reader.Read(raw, _rejections) is not { } row)
        {
            return Fate.Rejected;
        }
        try
        {
            var written = writer.Write(row, string.Join('\u001f', raw.Fields));
            foreach (var note in written ? row.Notes : [])
            {
                _notes[note] = _notes.GetValueOrDefault(note) + 1;
            }
            return written ? Fate.Loaded : Fate.AlreadyThere;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            _rejections.Add(new Rejection(row.Line, string.Empty, row.Name, fault.Message));
            return Fate.Rejected;
        }
    }
}
