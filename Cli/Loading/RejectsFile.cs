using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Crm.SalesProcess.Cli.Files;
using CsvHelper;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>The list of rows that were not loaded, as a CSV file beside the load; written as they come.</summary>
public sealed class RejectsFile : IDisposable
{
    private readonly CsvWriter _writer;

    /// <summary>Begins the file anew, with its headers.</summary>
    /// <param name="path">Path of the file; its folder is made.</param>
    public RejectsFile(string path)
    {
        Path = path;
        WholeFile.MakeFolder(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        _writer = new CsvWriter(new StreamWriter(path), CultureInfo.InvariantCulture);
        _writer.WriteHeader<Rejection>();
        _writer.NextRecord();
    }

    /// <summary>Path of the file.</summary>
    public string Path { get; }

    /// <summary>Adds a line.</summary>
    public void Add(Rejection rejection)
    {
        _writer.WriteRecord(rejection);
        _writer.NextRecord();
    }

    public void Dispose() => _writer.Dispose();
}
