using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>Finds what is wrong with who may decide on overrides and approvals.</summary>
internal static class ApproverCheck
{
    internal static IEnumerable<DraftProblem> Problems(DefinitionData draft, DraftNames names) =>
        TextsOf(draft, names).Select(text => new DraftProblem("Process, approvers", text));

    private static IEnumerable<string> TextsOf(DefinitionData draft, DraftNames names)
    {
        var kind = (ApproverKind)draft.ApproverKind;
        var name = draft.ApproverName.Trim();
        if (draft.ApproverKind == 0)
        {
            if (draft.Rules.Any(rule => rule.Kind == (int)GateKind.Approval))
            {
                yield return "rules ask for an approval, but nobody is named who may give it; choose approvers";
            }
        }
        else if (kind == ApproverKind.ManagerChain && name.Length > 0)
        {
            yield return "the manager chain needs no name; clear it";
        }
        else if (kind == ApproverKind.Role && !names.Roles.Contains(name))
        {
            yield return $"there is no security role '{name}'";
        }
        else if (kind == ApproverKind.Team && !names.Teams.Contains(name))
        {
            yield return $"there is no team '{name}'";
        }
        if (draft.OverrideDays is < 1 or > 365)
        {
            yield return $"an override can be used for 1 to 365 days, not {draft.OverrideDays}";
        }
    }
}
