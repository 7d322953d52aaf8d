using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Cli.Loading.Fields;
using Crm.SalesProcess.Cli.Loading.Rows;
using Crm.SalesProcess.Cli.Loading.Targets;
using Crm.SalesProcess.Domain.History;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Loading.Histories;

/// <summary>Makes of an opportunity row and its history rows what csp_LoadHistory takes.</summary>
internal sealed class HistoryBuilder(
    LoadTargets targets,
    FieldFormats formats,
    DateTime asOf,
    LoadTally tally
)
{
    private const string Date = "yyyy-MM-dd";

    /// <param name="id">Id of the opportunity.</param>
    /// <param name="row">The opportunity.</param>
    /// <param name="entries">Its history rows in order of time.</param>
    public LoadItem Build(Guid id, OpportunityRow row, IReadOnlyList<HistoryEntry> entries)
    {
        var rejects = new EntryRejects(tally);
        var path = new StagePath(row, targets.Process.Definition.FirstStage.Name, asOf, tally, rejects);
        path.Build([.. entries.Where(entry => entry.Kind <= EntryKind.Reopened)]);
        Remark(row, path);
        var owner = Of(EntryKind.Owner, row.Owner);
        var amount = Of(EntryKind.Amount, Text(row.EstimatedValue));
        var closeDate = Of(EntryKind.CloseDate, Text(row.EstimatedCloseDate));
        var events = path
            .Events.Select((told, index) => EventOf(told, row, index == path.Events.Count - 1))
            .Concat(owner.Changes.Select(OwnerEvent))
            .Concat(amount.Changes.Select(change => AmountEvent(change, row)))
            .Concat(
                closeDate.Changes.Select(change =>
                    New("CloseDate", change.On, told => told.CloseDate = change.To)
                )
            );
        var data = DataOf(id, row, owner.Start.Length == 0 ? row.Owner : owner.Start);
        data.Amount = Number(amount.Start);
        data.CloseDate = closeDate.Start;
        data.Events = [.. events];
        data.Evaluations = new GateStory(targets, Instant).Tell(
            entries.Where(entry => entry.Kind == EntryKind.Evaluation),
            path,
            rejects
        );
        return new LoadItem(data, row, rejects.Kept(entries));

        ValueHistory Of(EntryKind kind, string now) =>
            ValueHistory.Of([.. entries.Where(entry => entry.Kind == kind)], now, tally, rejects);
    }

    private void Remark(OpportunityRow row, StagePath path)
    {
        targets.People.Remark(row.Owner);
        var last = targets.Process.Definition.Stages[^1].Name;
        tally.NoteIf(row.Close is null && path.LastStage == last, Notes.OpenInLastStage);
    }

    private HistoryData DataOf(Guid id, OpportunityRow row, string firstOwner)
    {
        var customer = targets.Customers.Of(row.Customer);
        var owner = targets.People.Of(firstOwner);
        return new HistoryData
        {
            Id = id.ToString(),
            VersionId = targets.Process.VersionId.ToString(),
            Name = row.Name,
            CustomerTable = customer?.LogicalName ?? string.Empty,
            CustomerId = customer?.Id.ToString() ?? string.Empty,
            CurrencyId = targets.Currencies.IdOf(row.Currency).ToString(),
            CreatedOn = Instant(row.CreatedOn),
            Probability = row.Probability,
            OwnerTable = owner.LogicalName,
            OwnerId = owner.Id.ToString(),
            Rate = targets.Currencies.RateOn(row.Currency, row.CreatedOn),
            Texts =
            [
                .. row.Texts.Select(text => new HistoryTextData { Column = text.Key, Value = text.Value }),
            ],
        };
    }

    private HistoryEventData EventOf(PathEvent told, OpportunityRow row, bool isLast) =>
        New(
            told.Kind.ToString(),
            told.On,
            data =>
            {
                if (told.Kind == EntryKind.Stage)
                {
                    data.StageId = targets.Process[told.Stage].Id.ToString();
                }
                if (told.IsClose)
                {
                    data.Rate = targets.Currencies.RateOn(row.Currency, told.On);
                    data.Amount = isLast && told.Kind == EntryKind.Won ? row.Close?.Revenue : null;
                    data.StatusReason = isLast ? row.Close?.StatusReason : null;
                }
            }
        );

    private HistoryEventData OwnerEvent((DateTime On, string To) change)
    {
        var owner = targets.People.Of(change.To);
        return New(
            "Owner",
            change.On,
            data => (data.OwnerTable, data.OwnerId) = (owner.LogicalName, owner.Id.ToString())
        );
    }

    private HistoryEventData AmountEvent((DateTime On, string To) change, OpportunityRow row) =>
        New(
            "Amount",
            change.On,
            data =>
            {
                data.Amount = Number(change.To);
                data.Rate = targets.Currencies.RateOn(row.Currency, change.On);
            }
        );

    private HistoryEventData New(string kind, DateTime on, Action<HistoryEventData> with)
    {
        var data = new HistoryEventData { Kind = kind, On = Instant(on) };
        with(data);
        return data;
    }

    private string Instant(DateTime local) =>
        formats.ToUtc(local).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Text(decimal? amount) =>
        amount?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Text(DateTime? date) =>
        date?.ToString(Date, CultureInfo.InvariantCulture) ?? string.Empty;

    private static decimal? Number(string text) =>
        text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
