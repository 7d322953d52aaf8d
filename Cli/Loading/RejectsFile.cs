using System.Collections.Generic;
using System.Globalization;
using System.IO;
using CsvHelper;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>The list of values that kept rows from being loaded, as a CSV file beside the load.</summary>
public static class RejectsFile
{
    /// <summary>Writes the file anew; without rejections only its headers.</summary>
    public static void Write(string file, IEnumerable<Rejection> rejections)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using var writer = new CsvWriter(new StreamWriter(file), CultureInfo.InvariantCulture);
        writer.WriteRecords(rejections);
    }
}
