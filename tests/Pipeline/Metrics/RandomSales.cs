using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using CsCheck;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Metrics;

/// <summary>
/// Two reps who do anything that can be done with opportunities, in any order, over some months. Background work runs in
/// any order, some of it twice; somebody else is faster now and then, and sometimes the process ends in the middle of it.
/// </summary>
internal sealed class RandomSales : IDisposable
{
    private const int MostCallsUntilCrash = 2_000;
    private const int UpdatesPerConflict = 500;
    private const int VersionMismatch = unchecked((int)0x80060882);
    private static readonly string[] Stages = ["1", "2", "3"];
    private readonly SalesProcessRow _process;
    private readonly List<(Guid Id, bool IsOpen)> _deals = [];
    private readonly Random _random;
    private Person[] _reps;
    private int _callsUntilCrash;
    private bool _isDraining;

    private RandomSales(int seed)
    {
        _random = new Random(seed);
        Sales = Sales.OnTheEmulator(new EmulatorOptions { JobShuffleSeed = seed, JobRepeatSeed = seed });
        _process = Sales.Publish(
            new ProcessDraft(
                "Three stages",
                [.. Stages.Select(name => new StageDraft(name) { AllowSkip = true, TargetDays = 15 })]
            )
        );
        _reps = [Sales.Rep, Sales.Hire("Rolf", "Salesperson", "Sales Process Rep")];
        CrashLater();
    }

    /// <summary>What happens: an action, a choice within it, and the hours before it; and the seed of all troubles.</summary>
    public static Gen<((int Action, int Choice, int Hours)[] Story, int Seed)> Stories { get; } =
        Gen.Select(
            Gen.Select(Gen.Int[0, 9], Gen.Int[0, 11], Gen.Int[0, 300]).Array[5, 25],
            Gen.Int[1, 1_000_000]
        );

    public Sales Sales { get; private set; }

    /// <summary>Lives through a story; the queue of background work runs at some moments only.</summary>
    public static RandomSales Of((int Action, int Choice, int Hours)[] story, int seed)
    {
        var sales = new RandomSales(seed);
        foreach (var (action, choice, hours) in story)
        {
            sales.Sales.Pass(hours / 24.0);
            sales.Do(action, choice);
        }
        sales.Drain();
        return sales;
    }

    /// <summary>Runs the queue until it is empty, whatever happens.</summary>
    public void Drain()
    {
        _isDraining = true;
        while (!TryDrain())
        {
            Sales = Sales.Restart();
            _reps = [.. _reps.Select(Sales.Again)];
            CrashLater();
        }
        _isDraining = false;
    }

    private bool TryDrain()
    {
        try
        {
            Sales.Emulator.Drain();
            return true;
        }
        catch (Crash)
        {
            return false;
        }
    }

    public void Dispose() => Sales.Dispose();

    /// <summary>After some calls of background work nothing is written any more, and the process ends.</summary>
    private void CrashLater()
    {
        _callsUntilCrash = _random.Next(1, MostCallsUntilCrash);
        Sales.Emulator.PluginServiceCalled += (_, call) =>
        {
            if (_isDraining && --_callsUntilCrash <= 0)
            {
                throw new Crash();
            }
            if (_isDraining && call.Message == "Update" && call.Table == "csp_kpiperiod")
            {
                ConflictSometimes();
            }
        };
        Sales.Emulator.StepExecuted += (_, execution) =>
        {
            if (execution.IsAsync && _callsUntilCrash <= 0)
            {
                throw new Crash();
            }
        };
    }

    private void ConflictSometimes()
    {
        if (_random.Next(UpdatesPerConflict) == 0)
        {
            var fault = new OrganizationServiceFault { ErrorCode = VersionMismatch, Message = "Too late." };
            throw new FaultException<OrganizationServiceFault>(fault, fault.Message);
        }
    }

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
            Drain();
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

    /// <summary>Ends the process, as far as the emulator can tell.</summary>
    private sealed class Crash : Exception;
}
