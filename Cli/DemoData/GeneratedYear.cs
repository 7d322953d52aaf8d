using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Crm.SalesProcess.Cli.DemoData;

/// <summary>A year of a sales organisation, made up from a seed.</summary>
internal sealed class GeneratedYear
{
    /// <summary>Opportunities of a year, where nobody asks for another number.</summary>
    public const int UsualSize = 2_400;

    private readonly SeededRandom _random;

    /// <param name="seed">The same seed makes the same year.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="size">How many opportunities.</param>
    public GeneratedYear(int seed, int year, int size)
    {
        Year = year;
        _random = new SeededRandom((ulong)(uint)seed);
        var starts = Enumerable.Range(0, size).Select(_ => Start()).Order().ToList();
        Opportunities = [.. starts.Select((start, index) => Make(index + 1, start))];
    }

    public int Year { get; }

    /// <summary>First moment after the year.</summary>
    public DateTime End => new(Year + 1, 1, 1);

    /// <summary>In the order of their creation.</summary>
    public IReadOnlyList<GeneratedOpportunity> Opportunities { get; }

    private DateTime Start()
    {
        var month = _random.Weighted(Market.Seasons) + 1;
        var day = new DateTime(Year, month, _random.Number(1, DateTime.DaysInMonth(Year, month)));
        var start = Workday.From(day, _random);
        return start < End ? start : Workday.From(day.AddDays(-3), _random);
    }

    private GeneratedOpportunity Make(int number, DateTime created)
    {
        var rep = RepOn(created);
        var product = _random.Pick(Market.Products);
        var customer = _random.Pick(Market.Customers);
        var made = new GeneratedOpportunity
        {
            Id = number.ToString("'OPP-'00000", CultureInfo.InvariantCulture),
            Topic = $"{customer}: {_random.Number(5, 400)} {product}",
            Customer = customer,
            Need = _random.Pick(Market.Needs),
            Currency = rep.Team == "South" && _random.Chance(0.8) ? "EUR" : "USD",
            CreatedOn = created,
            Owner = rep.Name,
            Amount = Math.Max(1_500, Math.Round((decimal)(18_000 * _random.Factor(0.8)) / 100) * 100),
            DueOn = created.Date.AddDays(_random.Number(35, 100)),
        };
        new Course(_random, made, rep, End).Run();
        return made;
    }

    private Rep RepOn(DateTime day)
    {
        var there = Staff.Reps.Where(rep => rep.Name != Staff.Leaver || day < Staff.LeavesOn(Year)).ToList();
        return there[_random.Weighted([.. there.Select(rep => rep.Weight)])];
    }
}
