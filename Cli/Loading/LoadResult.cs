using System.Collections.Generic;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>What became of every row.</summary>
/// <param name="AsOf">First day that the files know nothing about, yyyy-MM-dd.</param>
/// <param name="Read">Opportunity rows in the file.</param>
/// <param name="Loaded">Opportunity rows that were not there before.</param>
/// <param name="Changed">Opportunity rows that were there with other values.</param>
/// <param name="Unchanged">Opportunity rows that were there just like that.</param>
/// <param name="RejectedRows">Rows of all files that were left out.</param>
/// <param name="IsComplete">Whether the load came to its end; a stopped one goes on when it is run again.</param>
/// <param name="Files">The counts of each file.</param>
/// <param name="Rejections">Why rows were left out, the first hundred reasons.</param>
/// <param name="Notes">What was assumed or is remarkable, with the number of rows concerned.</param>
/// <param name="RejectsFile">Path of the file with every rejection.</param>
public sealed record LoadResult(
    string AsOf,
    long Read,
    long Loaded,
    long Changed,
    long Unchanged,
    long RejectedRows,
    bool IsComplete,
    IReadOnlyDictionary<string, FileTally> Files,
    IReadOnlyList<Rejection> Rejections,
    IReadOnlyDictionary<string, long> Notes,
    string RejectsFile
);
