using System;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using CsCheck;
using ExitKind = Crm.SalesProcess.Domain.Ledger.ExitKind;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

/// <summary>Random but possible histories over some months: moves, mis-clicks, closes, reopens, changes, attempts.</summary>
public sealed class RandomDeal
{
    private const int Day = 86_400;
    private readonly int _number;
    private readonly RandomStep[] _steps;
    private DateTime _now;
    private bool _isOpen;
    private int _stage;

    private RandomDeal(int number, RandomStep[] steps, string from)
    {
        _number = number;
        _steps = steps;
        _now = Deal.Instant(from);
    }

    public static Gen<RandomStep[]> Steps { get; } =
        Gen.Select(
            Gen.Int[0, 11],
            Gen.Int[1, 4],
            Gen.OneOf(Gen.Long[0, 700], Gen.Long[0, 30 * Day], Gen.Long[1, 20].Select(days => days * Day)),
            (action, choice, seconds) => new RandomStep(action, choice, seconds)
        ).Array[1, 14];

    /// <summary>Up to a dozen opportunities.</summary>
    public static Gen<Deal[]> Many { get; } =
        Steps.Array[0, 12].Select(all => all.Select((steps, index) => Of(index + 1, steps)).ToArray());

    public static Deal Of(int number, RandomStep[] steps) =>
        new RandomDeal(number, steps, "2025-01-01").Build();

    /// <summary>One that begins on a day or within a month of it and is over when its steps are.</summary>
    public static Deal Closed(int number, RandomStep[] steps, string from)
    {
        var random = new RandomDeal(number, steps, from);
        var deal = random.Build();
        return random._isOpen ? deal.Close(random._now, ExitKind.Lost, new Closing(1)) : deal;
    }

    private Deal Build()
    {
        _now = _now.AddSeconds(_steps[0].Seconds);
        _stage = 1 + _steps[0].Action % 3;
        _isOpen = true;
        var deal = new Deal(_number)
            .Owned(_steps[0].Choice, _now)
            .Worth(_steps[0].Choice * 100, _now)
            .Due(_now.Date.AddDays(40), _now)
            .In(_stage, _now);
        foreach (var step in _steps.Skip(1))
        {
            _now = _now.AddSeconds(step.Seconds);
            Apply(deal, step);
        }
        return deal;
    }

    private void Apply(Deal deal, RandomStep step)
    {
        switch (step.Action)
        {
            case 0:
                deal.Owned(step.Choice, _now);
                break;
            case 1:
                deal.Worth(step.Choice == 4 ? null : step.Choice * 50, _now);
                break;
            case 2:
                deal.Due(step.Choice == 4 ? null : _now.Date.AddDays(step.Choice * 17), _now);
                break;
            case 3:
                deal.Attempted(
                    new GateAttempt(Sample.Stage(_stage), (GateVerdict)step.Choice, 4, step.Choice),
                    Text
                );
                break;
            case 4 when _isOpen:
                Close(deal, step.Choice);
                break;
            default:
                Move(deal, 1 + (_stage + step.Choice) % 3);
                break;
        }
    }

    private string Text => _now.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private void Close(Deal deal, int choice)
    {
        ExitKind[] kinds = [ExitKind.Won, ExitKind.Lost, ExitKind.Won, ExitKind.Switched];
        var kind = kinds[choice - 1];
        var closing = kind == ExitKind.Switched ? null : new Closing(choice * 70);
        deal.Close(_now, kind, closing);
        _isOpen = false;
    }

    private void Move(Deal deal, int stage)
    {
        if (_isOpen && stage == _stage)
        {
            return;
        }
        deal.In(stage, _now);
        _stage = stage;
        _isOpen = true;
    }
}
