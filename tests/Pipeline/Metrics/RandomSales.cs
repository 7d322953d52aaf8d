using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using CsCheck;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Metrics;

/// <summary>Two reps who do anything that can be done with opportunities, in any order, over some months.</summary>
internal sealed class RandomSales : IDisposable
{
    private static readonly string[] Stages = ["1", "2", "3"];
    private readonly SalesProcessRow _process;
    private readonly Person[] _reps;
    private readonly List<(Guid Id, bool IsOpen)> _deals = [];

    private RandomSales()
    {
        Sales = Sales.OnTheEmulator();
        _process = Sales.Publish(
            new ProcessDraft(
                "Three stages",
                [.. Stages.Select(name => new StageDraft(name) { AllowSkip = true, TargetDays = 15 })]
            )
        );
        _reps = [Sales.Rep, Sales.Hire("Rolf", "Salesperson", "Sales Process Rep")];
    }

    /// <summary>What happens: an action, a choice within it, and the hours before it.</summary>
    public static Gen<(int Action, int Choice, int Hours)[]> Stories { get; } =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 11], Gen.Int[0, 300]).Array[5, 25];

    public Sales Sales { get; }

    /// <summary>Lives through a story; the queue of background work runs at some moments only.</summary>
    public static RandomSales Of((int Action, int Choice, int Hours)[] story)
    {
        var sales = new RandomSales();
        foreach (var (action, choice, hours) in story)
        {
            sales.Sales.Pass(hours / 24.0);
            sales.Do(action, choice);
        }
        sales.Sales.Emulator.Drain();
        return sales;
    }

    public void Dispose() => Sales.Dispose();

    private void Do(int action, int choice)
    {
        if (action <= 1 || _deals.Count == 0)
        {
            var amount = new Money(100 * (choice + 1));
            _deals.Add((_reps[choice % 2].Create(("estimatedvalue", amount)), true));
            return;
        }
        if (action == 9)
        {
            Sales.Emulator.Drain();
            return;
        }
        var index = choice % _deals.Count;
        if (_deals[index].IsOpen)
        {
            Change(index, action, choice);
        }
        else
        {
            Sales.Administrator.Reopen(_deals[index].Id);
            _deals[index] = (_deals[index].Id, true);
        }
    }

    private void Change(int index, int action, int choice)
    {
        var deal = _deals[index].Id;
        var someone = Sales.Administrator;
        switch (action)
        {
            case 2:
                someone.Win(deal, choice * 50);
                _deals[index] = (deal, false);
                break;
            case 3:
                someone.Lose(deal);
                _deals[index] = (deal, false);
                break;
            case 4:
                someone.Service.Execute(
                    new AssignRequest
                    {
                        Target = new EntityReference("opportunity", deal),
                        Assignee = _reps[choice % 2].Reference,
                    }
                );
                break;
            case 5:
                someone.Save(deal, ("estimatedvalue", new Money(choice * 30)));
                break;
            case 6:
                someone.Save(deal, ("estimatedclosedate", Sales.Now.Date.AddDays(choice * 20)));
                break;
            default:
                someone.Move(deal, _process[Stages[choice % Stages.Length]]);
                break;
        }
    }
}
