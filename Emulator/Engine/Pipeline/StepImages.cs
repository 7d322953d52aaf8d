using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>Cuts the images of a step out of the rows read before and after the operation.</summary>
internal static class StepImages
{
    /// <summary>One collection per row of the operation, in their order; each image is a copy of its own.</summary>
    public static EntityImageCollection[] Of(
        PipelineEvent operation,
        Step? step,
        Func<StepImage, bool> wanted,
        Func<PipelineEvent, Entity?> source
    )
    {
        var images = step is null ? [] : step.Images.Where(wanted).ToList();
        IReadOnlyList<PipelineEvent> rows = operation.Rows.Count == 0 ? [operation] : operation.Rows;
        return [.. rows.Select(row => Cut(images, source(row)))];
    }

    private static EntityImageCollection Cut(List<StepImage> images, Entity? row)
    {
        var cut = new EntityImageCollection();
        if (row is not null)
        {
            foreach (var image in images)
            {
                cut[image.Alias] = Cut(image, row);
            }
        }

        return cut;
    }

    private static Entity Cut(StepImage image, Entity row)
    {
        var copy = ValueCopy.Of(row);
        if (image.Columns.Length > 0)
        {
            foreach (var column in row.Attributes.Keys.Where(column => !Keeps(image, column, row)))
            {
                copy.Attributes.Remove(column);
                copy.FormattedValues.Remove(column);
            }
        }

        return copy;
    }

    private static bool Keeps(StepImage image, string column, Entity row) =>
        image.Columns.Contains(column) || row[column] is Guid id && id == row.Id;
}
