using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Contributions;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

/// <summary>Figures and parts as text, so that a difference shows.</summary>
public static class Print
{
    public static string Of(KpiRow row) =>
        string.Join(
            " ",
            row.Measures.Select(measure => measure.Key + "=" + row[measure].Value + "/" + row[measure].N)
        );

    public static string Of(PartTotals totals, params Part[] except) =>
        string.Join(
            "\n",
            totals
                .Parts.Except(except)
                .OrderBy(part => part)
                .Select(part =>
                    part
                    + ": "
                    + string.Join(
                        " ",
                        totals[part].Groups.Select(group => group.Key.ToString("G29") + "×" + group.Value)
                    )
                )
        );
}
