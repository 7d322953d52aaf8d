using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>Holds what a report is split by and what it is limited to against each other.</summary>
internal static class KpiSplit
{
    /// <exception cref="UsageException">They do not go together.</exception>
    public static void Check(KpiQuestion question, NamedSubject subject)
    {
        if (question.By == KpiBy.Team && subject.Scope.Kind == ScopeKind.Rep)
        {
            throw new UsageException(
                $"--by team lists business units and '{question.Subject.Whose}' is none: leave one of the two out."
            );
        }
        if (question.By == KpiBy.Process && subject.Stage is not null)
        {
            throw new UsageException("A stage belongs to one process: leave --by process or --stage out.");
        }
    }
}
