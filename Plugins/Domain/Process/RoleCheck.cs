using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>Finds exempt roles that do not exist.</summary>
internal static class RoleCheck
{
    internal static IEnumerable<DraftProblem> Problems(RuleData rule, DraftNames names) =>
        rule
            .ExemptRoles.Where(role => !names.Roles.Contains(role))
            .Select(role => new DraftProblem(
                $"Rule '{rule.Name}'",
                $"it exempts the security role '{role}', which does not exist"
            ));
}
