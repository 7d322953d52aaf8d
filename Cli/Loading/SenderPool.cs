using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Crm.SalesProcess.Cli.Loading.Histories;
using Crm.SalesProcess.Domain.History;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>Sends opportunities in batches, by several services at once.</summary>
/// <param name="services">Each is used by one thread.</param>
/// <param name="tally">Counts what became of the rows.</param>
internal sealed class SenderPool(IEnumerable<IOrganizationService> services, LoadTally tally)
{
    /// <summary>Sends until the end or until it is stopped; batches that were begun are finished.</summary>
    /// <param name="items">Read by the thread that calls, no faster than they are sent.</param>
    /// <param name="stop">Ends the reading early.</param>
    public void Send(IEnumerable<LoadItem> items, CancellationToken stop)
    {
        var senders = services.ToList();
        var batches = Channel.CreateBounded<IReadOnlyList<LoadItem>>(2 * senders.Count);
        using var failed = new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, failed.Token);
        var sending = senders
            .Select(service => Task.Run(() => Send(service, batches.Reader, failed)))
            .ToList();
        try
        {
            foreach (
                var batch in items
                    .TakeWhile(_ => !either.IsCancellationRequested)
                    .Chunk(HistoryText.MostOpportunities)
            )
            {
                batches.Writer.WriteAsync(batch, failed.Token).AsTask().GetAwaiter().GetResult();
            }
        }
        catch (OperationCanceledException) when (failed.IsCancellationRequested) { }
        finally
        {
            batches.Writer.Complete();
            Task.WhenAll(sending).GetAwaiter().GetResult();
        }
    }

    private async Task Send(
        IOrganizationService service,
        ChannelReader<IReadOnlyList<LoadItem>> batches,
        CancellationTokenSource failed
    )
    {
        try
        {
            var sender = new HistorySender(service, tally);
            await foreach (var batch in batches.ReadAllAsync(failed.Token))
            {
                sender.Send(batch);
            }
        }
        catch
        {
            await failed.CancelAsync();
            throw;
        }
    }
}
