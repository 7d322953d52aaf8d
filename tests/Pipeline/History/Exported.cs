using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Domain.History;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.History;

/// <summary>An opportunity of another system, for csp_LoadHistory: 100 US dollars, created on 5 January 2026.</summary>
internal sealed class Exported
{
    public static readonly Guid Id = new("0b5b8f8e-4b0e-5d55-9c76-0d3f4b1f0a01");

    private readonly Sales _sales;
    private readonly SalesProcessRow _process;
    private readonly List<HistoryEventData> _events = [];

    public Exported(Sales sales, SalesProcessRow process)
    {
        _sales = sales;
        _process = process;
        Data = new HistoryData
        {
            Id = Id.ToString(),
            VersionId = sales.All("csp_processversion").Single().Id.ToString(),
            Name = "Coffee for the fleet",
            CurrencyId = sales.All("transactioncurrency")[0].Id.ToString(),
            CreatedOn = At(5),
            OwnerTable = "systemuser",
            OwnerId = sales.Rep.Reference.Id.ToString(),
            Amount = 100,
            Rate = 1,
        };
    }

    public HistoryData Data { get; }

    /// <summary>The payload with this one opportunity.</summary>
    public string Payload
    {
        get
        {
            Data.Events = [.. _events];
            return HistoryText.Write(new HistoryBatchData { Opportunities = [Data] });
        }
    }

    /// <summary>Entered a stage on a day of January 2026.</summary>
    public Exported Stage(int day, string name) =>
        Told(day, "Stage", told => told.StageId = _process[name].Id.ToString());

    public Exported Amount(int day, decimal amount) => Told(day, "Amount", told => told.Amount = amount);

    public Exported Won(int day, decimal revenue) => Told(day, "Won", told => told.Amount = revenue);

    public Exported CloseDate(int day, string date) => Told(day, "CloseDate", told => told.CloseDate = date);

    /// <summary>A gate said something of the move to a stage.</summary>
    public Exported Judged(int day, string result, string to, params string[] rules)
    {
        Data.Evaluations =
        [
            .. Data.Evaluations,
            new HistoryEvaluationData
            {
                On = At(day),
                Result = result,
                ToStageId = _process[to].Id.ToString(),
                Rules = rules,
            },
        ];
        return this;
    }

    public Exported Lost(int day) => Told(day, "Lost", told => told.StatusReason = 5);

    /// <summary>Forgets what was told last.</summary>
    public Exported Forget()
    {
        _events.RemoveAt(_events.Count - 1);
        return this;
    }

    /// <summary>Loads it as somebody; the word for what became of it.</summary>
    public string Load(Person person)
    {
        var answer = person.Service.Execute(
            new OrganizationRequest("csp_LoadHistory") { ["Payload"] = Payload }
        );
        return HistoryText.ReadFates((string)answer["Fates"]).Single().Fate;
    }

    /// <summary>Loads it as a Sales Process Administrator.</summary>
    public string Load() => Load(_sales.Hire("Ada", "Basic User", "Sales Process Administrator"));

    private Exported Told(int day, string kind, Action<HistoryEventData> with)
    {
        var told = new HistoryEventData { On = At(day), Kind = kind };
        with(told);
        _events.Add(told);
        return this;
    }

    private static string At(int day) =>
        new DateTime(2026, 1, day).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
