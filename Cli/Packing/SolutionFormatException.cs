using System;

namespace Crm.SalesProcess.Cli.Packing;

/// <summary>A solution that cannot be read at all: a file is missing, is not XML or has no place in a solution.</summary>
/// <param name="file">Path relative to the source folder, or inside the zip.</param>
/// <param name="line">Line counted from 1; 0 when the whole file is meant.</param>
/// <param name="problem">One sentence: what is wrong and what to do.</param>
public sealed class SolutionFormatException(string file, int line, string problem) : Exception(problem)
{
    public string File { get; } = file;

    public int Line { get; } = line;

    /// <summary>File, line and problem in one line.</summary>
    public string WithPlace => Line > 0 ? $"{File}({Line}): {Message}" : $"{File}: {Message}";
}
