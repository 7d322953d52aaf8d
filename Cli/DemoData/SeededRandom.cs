using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Cli.DemoData;

/// <summary>Random numbers that follow from a seed, the same on every machine and in every release: SplitMix64.</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 to below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Number(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    /// <summary>True in that share of cases.</summary>
    public bool Chance(double share) => Share() < share;

    /// <summary>One of them.</summary>
    public T Pick<T>(IReadOnlyList<T> among) => among[Number(0, among.Count - 1)];

    /// <summary>Index of one of them, the heavier the likelier.</summary>
    public int Weighted(IReadOnlyList<double> weights)
    {
        var left = Share() * weights.Sum();
        for (var index = 0; index < weights.Count - 1; index++)
        {
            left -= weights[index];
            if (left < 0)
            {
                return index;
            }
        }
        return weights.Count - 1;
    }

    /// <summary>About 1, half of the time between exp(−0.67 s) and exp(0.67 s), never far out.</summary>
    /// <param name="spread">s.</param>
    public double Factor(double spread)
    {
        // The sum of twelve is as good as normal, and needs no function that machines compute differently.
        var normal = Enumerable.Range(0, 12).Sum(_ => Share()) - 6;
        return PowerOfE(Math.Clamp(normal, -2.5, 2.5) * spread);
    }

    /// <summary>By its series, in one order of operations.</summary>
    private static double PowerOfE(double exponent)
    {
        double term = 1,
            sum = 1;
        for (var index = 1; index < 30; index++)
        {
            term = term * exponent / index;
            sum += term;
        }
        return sum;
    }

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
