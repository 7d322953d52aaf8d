using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>A snapshot that a step gets.</summary>
/// <param name="Columns">Empty: all columns.</param>
internal sealed record StepImage(string Alias, bool IsPre, bool IsPost, ImmutableArray<string> Columns)
{
    /// <summary>What has to be read for several images at once.</summary>
    public static ColumnSet ColumnsOf(IReadOnlyCollection<StepImage> images) =>
        images.Any(image => image.Columns.IsEmpty)
            ? new ColumnSet(true)
            : new ColumnSet([.. images.SelectMany(image => image.Columns).Distinct()]);
}
