using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Cli.Loading.Histories;
using Crm.SalesProcess.Domain.History;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>Sends opportunities to csp_LoadHistory and counts what became of them.</summary>
internal sealed class HistorySender(IOrganizationService service, LoadTally tally)
{
    private const string LoadHistory = "csp_LoadHistory";

    /// <summary>What stands before each problem of the only opportunity that was sent.</summary>
    private const string Listed = "• opportunities[0].";

    /// <summary>Codes of faults that every row would meet: no such message, no such privilege.</summary>
    private static readonly int[] Hopeless =
    [
        unchecked((int)0x80040220),
        unchecked((int)0x80042F09),
        unchecked((int)0x80040800),
        unchecked((int)0x80060888),
    ];

    /// <summary>Sends a batch; where the platform refuses it, its halves, so that only the bad rows are rejected.</summary>
    public void Send(IReadOnlyList<LoadItem> batch)
    {
        try
        {
            var fates = FatesOf(batch);
            foreach (var (item, fate) in batch.Zip(fates))
            {
                Count(item, fate);
            }
        }
        catch (FaultException<OrganizationServiceFault> fault)
            when (!Hopeless.Contains(fault.Detail.ErrorCode))
        {
            if (batch.Count == 1)
            {
                Reject(batch[0], ReasonOf(fault.Message));
                return;
            }
            Send([.. batch.Take(batch.Count / 2)]);
            Send([.. batch.Skip(batch.Count / 2)]);
        }
    }

    /// <summary>The problems alone, where the solution lists them with their places in the payload.</summary>
    private static string ReasonOf(string message)
    {
        var problems = message
            .Split('\n')
            .Where(line => line.StartsWith(Listed, StringComparison.Ordinal))
            .Select(line => line[Listed.Length..]);
        var reason = string.Join("; ", problems);
        return reason.Length > 0 ? reason : message.ReplaceLineEndings(" ");
    }

    private IEnumerable<HistoryFate> FatesOf(IReadOnlyList<LoadItem> batch)
    {
        var payload = HistoryText.Write(
            new HistoryBatchData { Opportunities = [.. batch.Select(item => item.Data)] }
        );
        var answer = service.Execute(new OrganizationRequest(LoadHistory) { ["Payload"] = payload });
        return HistoryText
            .ReadFates((string)answer["Fates"])
            .Select(fate => Enum.Parse<HistoryFate>(fate.Fate));
    }

    private void Count(LoadItem item, HistoryFate fate)
    {
        if (fate == HistoryFate.Taken)
        {
            Reject(
                item,
                "The opportunity has been worked on since it was loaded: its history stays as it is"
            );
            return;
        }
        foreach (var (file, rows) in item.Told.Append(new(item.Row.Raw.File, 1)))
        {
            tally.Count(file, count => Added(count, fate, rows));
        }
    }

    private static FileTally Added(FileTally count, HistoryFate fate, long rows) =>
        fate switch
        {
            HistoryFate.Created => count with { Loaded = count.Loaded + rows },
            HistoryFate.Changed => count with { Changed = count.Changed + rows },
            _ => count with { Unchanged = count.Unchanged + rows },
        };

    private void Reject(LoadItem item, string reason)
    {
        var raw = item.Row.Raw;
        tally.Reject(new Rejection(raw.File, raw.Line, string.Empty, item.Row.Name, reason));
        foreach (var (file, rows) in item.Told)
        {
            tally.Note($"history rows left out with their opportunity ({file})", rows);
            tally.Count(file, count => count with { Rejected = count.Rejected + rows });
        }
    }
}
