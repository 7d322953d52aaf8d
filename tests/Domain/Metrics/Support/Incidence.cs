using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Statistics;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

/// <summary>Survival curves from the parts of a row.</summary>
public static class Incidence
{
    public static AalenJohansen Of(PartTotals totals) =>
        new(totals[Part.FollowedToWin], totals[Part.FollowedToLoss], totals[Part.FollowedOpen]);

    public static KaplanMeier Stay(PartTotals totals) =>
        new(totals[Part.LeftStage], totals[Part.StillInStage]);
}
