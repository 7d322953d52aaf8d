using Crm.SalesProcess.Emulator.Import;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Imports a new version and removes what it no longer has, in one go.</summary>
internal sealed class StageAndUpgradeMessage(Organization organization) : ImportMessage(organization)
{
    public override string Name => "StageAndUpgrade";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var result = Import(request, ImportKind.Upgrade, call);
        return Answer<StageAndUpgradeResponse>(Name, ("SolutionId", IdOf(result, call)));
    }
}
