using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Domain.History;

/// <summary>The payload of csp_LoadHistory as text: JSON.</summary>
public static class HistoryText
{
    /// <summary>The most opportunities of one payload: what a call can write in its two minutes.</summary>
    public const int MostOpportunities = 100;

    /// <summary>The text of a payload.</summary>
    public static string Write(HistoryBatchData data) => Serialize(data);

    /// <summary>The text of an answer.</summary>
    public static string Write(HistoryFateData[] fates) => Serialize(fates);

    /// <summary>The lines of an answer.</summary>
    public static HistoryFateData[] ReadFates(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return (HistoryFateData[])
            new DataContractJsonSerializer(typeof(HistoryFateData[])).ReadObject(stream)!;
    }

    /// <summary>The histories of a payload.</summary>
    /// <param name="text">JSON.</param>
    /// <param name="scope">What it is judged by.</param>
    /// <param name="problems">Gains everything that is wrong; when it stays empty the result can be used.</param>
    public static IReadOnlyList<OpportunityHistory> Read(
        string text,
        HistoryScope scope,
        ICollection<HistoryProblem> problems
    )
    {
        if (Parse(text, problems) is not { } data)
        {
            return [];
        }
        if (data.Length is 0 or > MostOpportunities)
        {
            problems.Add(
                new HistoryProblem(
                    "opportunities",
                    $"there are {data.Length}; send 1 to {MostOpportunities} at once"
                )
            );
            return [];
        }
        List<OpportunityHistory> histories =
        [
            .. data.Select(
                (one, index) => Read(one, new HistoryFields($"opportunities[{index}]", scope, problems))
            ),
        ];
        foreach (var twice in histories.GroupBy(one => one.Id).Where(same => same.Count() > 1))
        {
            problems.Add(new HistoryProblem(twice.Last().Place + ".id", $"{twice.Key} comes twice"));
        }
        return histories;
    }

    private static OpportunityHistory Read(HistoryData? data, HistoryFields fields) =>
        data is null
            ? fields.Missing()
            : new HistoryMapping(data, fields).Map() with
            {
                Hash = DefinitionText.Hash(Serialize(data)),
            };

    private static HistoryData[]? Parse(string text, ICollection<HistoryProblem> problems)
    {
        try
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            var read = new DataContractJsonSerializer(typeof(HistoryBatchData)).ReadObject(stream);
            return (read as HistoryBatchData)?.Opportunities ?? [];
        }
        catch (SerializationException broken)
        {
            problems.Add(new HistoryProblem("the payload", "it cannot be read: " + broken.Message));
            return null;
        }
    }

    private static string Serialize<T>(T data)
    {
        using var stream = new MemoryStream();
        new DataContractJsonSerializer(typeof(T)).WriteObject(stream, data);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
