using System;
using System.Collections;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

/// <summary>Rows in another order.</summary>
public static class Shuffled
{
    public static void InPlace(IList list, Random random)
    {
        for (var index = list.Count - 1; index > 0; index--)
        {
            var other = random.Next(index + 1);
            (list[index], list[other]) = (list[other], list[index]);
        }
    }
}
