using System.Collections.Generic;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>What became of every row of a file: <c>Read = Loaded + AlreadyThere + rejected rows</c>.</summary>
/// <param name="Read">Data rows in the file.</param>
/// <param name="Loaded">Rows that became an opportunity in this run.</param>
/// <param name="AlreadyThere">Rows that an earlier run had loaded.</param>
/// <param name="RejectedRows">Rows that were not loaded.</param>
/// <param name="Rejections">Why, one entry per offending value.</param>
/// <param name="Notes">What was assumed, with the number of rows concerned.</param>
public sealed record LoadResult(
    int Read,
    int Loaded,
    int AlreadyThere,
    int RejectedRows,
    IReadOnlyList<Rejection> Rejections,
    IReadOnlyDictionary<string, int> Notes
);
