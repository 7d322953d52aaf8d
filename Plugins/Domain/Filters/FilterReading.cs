using System.Collections.Generic;

namespace Crm.SalesProcess.Domain.Filters;

/// <summary>What came of reading a filter.</summary>
/// <param name="Filter">The filter; <see cref="Filters.Filter.Always"/> when there are problems.</param>
/// <param name="Columns">Every column named, known or not, each once.</param>
/// <param name="Problems">What is wrong, each as a clause; empty when the filter can be used.</param>
public sealed record FilterReading(
    Filter Filter,
    IReadOnlyCollection<string> Columns,
    IReadOnlyList<string> Problems
);
