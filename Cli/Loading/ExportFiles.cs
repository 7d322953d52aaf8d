using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Crm.SalesProcess.Cli.Loading.Csv;
using Crm.SalesProcess.Cli.Loading.Maps;
using Crm.SalesProcess.Cli.Output;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>The CSV files of an export.</summary>
internal sealed class ExportFiles(string folder, LoadMap map, LoadTally tally)
{
    /// <summary>Size of a file in bytes.</summary>
    public long Length(string file) => new FileInfo(PathOf(file)).Length;

    /// <summary>Makes sure that a file is there.</summary>
    /// <exception cref="UsageException">It is not.</exception>
    public void Require(string file)
    {
        if (!File.Exists(PathOf(file)))
        {
            throw new UsageException(
                $"The file '{PathOf(file)}' does not exist. Name the folder of the export, or correct the map."
            );
        }
    }

    /// <summary>Whether a file that the load can do without is there; noted when it is not.</summary>
    public bool HasOptional(string? file)
    {
        var isThere = file is not null && File.Exists(PathOf(file));
        tally.NoteIf(file is not null && !isThere, $"{Notes.NotThere} ({file})");
        return isThere;
    }

    /// <summary>The rows of a file.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="headers">Headers that must be there; null for those that the map does not have.</param>
    /// <param name="progress">Told how many bytes were read.</param>
    public IEnumerable<CsvRow> Rows(string file, IEnumerable<string?> headers, Action<long>? progress = null)
    {
        var path = PathOf(file);
        var encoding = TextEncoding.Of(path, map.Encoding);
        tally.NoteIf(TextEncoding.HasMark(path), Notes.ByteOrderMark);
        tally.NoteIf(encoding.CodePage == TextEncoding.Windows1252, Notes.Windows1252);
        return CsvTable.Read(
            path,
            new CsvFormat(encoding, map.Delimiter),
            headers.OfType<string>(),
            progress
        );
    }

    /// <summary>The rows of a file, counted as they are read.</summary>
    public IEnumerable<CsvRow> CountedRows(string file, params string?[] headers)
    {
        foreach (var row in Rows(file, headers))
        {
            tally.Count(file, count => count with { Read = count.Read + 1 });
            yield return row;
        }
    }

    private string PathOf(string file) => Path.Combine(folder, file);
}
