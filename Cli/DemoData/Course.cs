using System;
using System.Globalization;
using System.Linq;

namespace Crm.SalesProcess.Cli.DemoData;

/// <summary>Lets one opportunity run its course, from its creation to its close or to the end of the year.</summary>
internal sealed class Course
{
    /// <summary>Stages of the sample process.</summary>
    public static readonly string[] Stages = ["Qualify", "Develop", "Propose", "Close"];

    private const int Last = 3;
    private const double BackShare = 0.06;
    private const double SkipShare = 0.05;
    private const double BlockShare = 0.13;
    private const double OverrideShare = 0.03;
    private const double ReopenShare = 0.04;
    private const double TransferShare = 0.015;

    private static readonly double[] DaysInStage = [9, 18, 15, 9];
    private static readonly double[] LossShare = [0.24, 0.17, 0.20, 0.14];
    private static readonly string[] Rules =
    [
        "Need is known",
        "Budget is known",
        "Decision maker is known",
        "Revenue is known",
    ];

    private readonly SeededRandom _random;
    private readonly GeneratedOpportunity _made;
    private readonly DateTime _end;
    private Rep _rep;
    private DateTime _now;

    /// <param name="random">Luck.</param>
    /// <param name="made">The opportunity as it begins.</param>
    /// <param name="rep">Who works on it.</param>
    /// <param name="end">First moment after the year.</param>
    public Course(SeededRandom random, GeneratedOpportunity made, Rep rep, DateTime end)
    {
        _random = random;
        _made = made;
        _rep = rep;
        _end = end;
        _now = made.CreatedOn;
        made.Stages.Add(new StageLine(_now, "", Stages[0]));
    }

    /// <summary>Runs it.</summary>
    public void Run()
    {
        while (_made.Outcome == "Open" && Wait(DaysInStage[_made.Stage] * _rep.Pace * _random.Factor(0.6)))
        {
            Decide();
        }
        Work();
    }

    private void Decide()
    {
        if (_random.Chance(LossShare[_made.Stage] / _rep.Skill))
        {
            Lose();
        }
        else if (_made.Stage > 0 && _random.Chance(BackShare))
        {
            Enter(_random.Number(0, _made.Stage - 1));
        }
        else if (PassesGate())
        {
            Advance();
        }
    }

    /// <summary>Whether the move goes through before the year is over; a blocked one does some days later.</summary>
    private bool PassesGate()
    {
        if (_random.Chance(OverrideShare))
        {
            Judge("Overridden");
            return true;
        }
        if (!_random.Chance(BlockShare))
        {
            return true;
        }
        Judge("Blocked");
        return Wait(_random.Number(1, 6));
    }

    private void Judge(string verdict) =>
        _made.Gates.Add(new GateLine(_now, Stages[_made.Stage], verdict, Rules[_made.Stage]));

    private void Advance()
    {
        if (_made.Stage == Last)
        {
            Win();
            return;
        }
        if (_random.Chance(0.18))
        {
            Revalue(Math.Round(_made.Amount * (decimal)(0.75 + 0.6 * _random.Share()) / 100) * 100);
        }
        Enter(Math.Min(_made.Stage + (_random.Chance(SkipShare) ? 2 : 1), Last));
    }

    private void Enter(int stage)
    {
        _made.Stages.Add(new StageLine(_now, Stages[_made.Stage], Stages[stage]));
        _made.Stage = stage;
    }

    private void Win()
    {
        _made.Revenue = _random.Chance(0.7)
            ? _made.Amount
            : Math.Round(_made.Amount * (decimal)(0.88 + 0.2 * _random.Share()), 2);
        End("Won");
    }

    private void Lose()
    {
        End("Lost");
        var pause = _random.Number(15, 45);
        if (_random.Chance(ReopenShare) && Wait(pause))
        {
            _made.Stages.Add(new StageLine(_now, "Lost", "Reopened"));
            (_made.Outcome, _made.ClosedOn) = ("Open", null);
        }
    }

    private void End(string outcome)
    {
        _made.Stages.Add(new StageLine(_now, Stages[_made.Stage], outcome));
        (_made.Outcome, _made.ClosedOn) = (outcome, _now);
    }

    /// <summary>Lets days pass; false when the year ends first.</summary>
    private bool Wait(double days)
    {
        var until = Workday.From(_now.AddMinutes(Math.Round(days * 24 * 60)), _random);
        Hand(until);
        Postpone(until);
        if (until >= _end)
        {
            return false;
        }
        _now = until;
        return true;
    }

    /// <summary>A leaver's opportunities go to the team, and some others change hands.</summary>
    private void Hand(DateTime until)
    {
        var leaves = Workday.From(Staff.LeavesOn(_end.Year - 1), _random);
        var isLeft = _made.Outcome == "Open" && _rep.Name == Staff.Leaver && _now < leaves && leaves < until;
        var isTransferred = _made.Outcome == "Open" && _random.Chance(TransferShare);
        var on = isLeft ? leaves : Workday.From(_now.AddDays(1), _random);
        if ((isLeft || isTransferred) && on < until && on < _end)
        {
            var others = Staff.Reps.Where(rep =>
                rep.Team == _rep.Team && rep != _rep && rep.Name != Staff.Leaver
            );
            var next = _random.Pick([.. others]);
            Change(on, "Owner", _rep.Name, next.Name);
            _made.Owner = next.Name;
            _rep = next;
        }
    }

    /// <summary>Close dates that come too near are moved, rarely forward.</summary>
    private void Postpone(DateTime until)
    {
        if (_made.Outcome != "Open")
        {
            return;
        }
        var on = Workday.From(_made.DueOn.AddDays(-_random.Number(1, 6)), _random);
        on = on < _now ? Workday.From(_now.AddHours(4), _random) : on;
        if (until.Date >= _made.DueOn && on < until && on < _end)
        {
            Due(on, until.Date.AddDays(_random.Number(10, 50)));
        }
        else if (
            _random.Chance(0.04)
            && _now.AddDays(2) < until
            && Workday.From(_now.AddDays(1), _random) < _end
        )
        {
            var pulled = _made.DueOn.AddDays(-_random.Number(5, 25));
            if (pulled > until)
            {
                Due(Workday.From(_now.AddDays(1), _random), pulled);
            }
        }
    }

    private void Due(DateTime on, DateTime date)
    {
        Change(on, "Close date", Text(_made.DueOn), Text(date.Date));
        _made.DueOn = date.Date;
    }

    private void Revalue(decimal amount)
    {
        Change(_now, "Amount", Text(_made.Amount), Text(amount));
        _made.Amount = amount;
    }

    private void Change(DateTime on, string field, string from, string to)
    {
        if (from != to)
        {
            _made.Changes.Add(new ChangeLine(on, field, from, to));
        }
    }

    /// <summary>What was done meanwhile, and what is planned.</summary>
    private void Work()
    {
        var until = _made.ClosedOn ?? _end;
        for (var due = Next(_made.CreatedOn); due < until; due = Next(due))
        {
            _made.Activities.Add(new ActivityLine(_random.Pick(Market.Activities), _made.Owner, due, due));
        }
        if (_made.Outcome == "Open" && _random.Chance(0.6))
        {
            var planned = Next(_end);
            _made.Activities.Add(
                new ActivityLine(_random.Pick(Market.Activities), _made.Owner, planned, null)
            );
        }
    }

    private DateTime Next(DateTime after) => Workday.From(after.AddDays(_random.Number(5, 25)), _random);

    private static string Text(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);

    private static string Text(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
