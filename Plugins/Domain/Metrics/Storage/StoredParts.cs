using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;
using Crm.SalesProcess.Domain.Metrics.Contributions;

namespace Crm.SalesProcess.Domain.Metrics.Storage;

/// <summary>
/// The parts of a rep's row as text, by the business unit they count for: what rows of units and of the organisation are
/// summed from, medians and survival included.
/// </summary>
public static class StoredParts
{
    /// <summary>JSON; equal parts give equal texts.</summary>
    public static string Write(IReadOnlyDictionary<Guid, PartTotals> byUnit)
    {
        var data = byUnit
            .Where(unit => unit.Value.Parts.Count > 0)
            .OrderBy(unit => unit.Key)
            .Select(unit => new UnitPartsData
            {
                Unit = unit.Key.ToString("D"),
                Parts =
                [
                    .. unit.Value.Parts.OrderBy(part => part).Select(part => Of(part, unit.Value[part])),
                ],
            })
            .ToArray();
        using var stream = new MemoryStream();
        new DataContractJsonSerializer(typeof(UnitPartsData[])).WriteObject(stream, data);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The parts in a text.</summary>
    /// <exception cref="FormatException">The text was not written by <see cref="Write"/>.</exception>
    public static IReadOnlyDictionary<Guid, PartTotals> Read(string text)
    {
        try
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            var data = (UnitPartsData[]?)
                new DataContractJsonSerializer(typeof(UnitPartsData[])).ReadObject(stream);
            return (data ?? []).ToDictionary(unit => Guid.Parse(unit.Unit), unit => Totals(unit.Parts));
        }
        catch (Exception broken) when (broken is SerializationException or ArgumentException)
        {
            throw new FormatException(
                "The parts of a row of figures cannot be read: " + broken.Message,
                broken
            );
        }
    }

    private static PartData Of(Part part, Distribution values) =>
        new()
        {
            Part = part.ToString(),
            Values = [.. values.Groups.Select(group => group.Key)],
            Counts = [.. values.Groups.Select(group => group.Value)],
        };

    private static PartTotals Totals(PartData[] parts)
    {
        var totals = new PartTotals();
        foreach (var data in parts)
        {
            if (data.Values.Length != data.Counts.Length)
            {
                throw new FormatException("The part " + data.Part + " has not as many counts as values.");
            }
            var part = (Part)Enum.Parse(typeof(Part), data.Part);
            for (var index = 0; index < data.Values.Length; index++)
            {
                totals.Add(part, data.Values[index], data.Counts[index]);
            }
        }
        return totals;
    }
}
