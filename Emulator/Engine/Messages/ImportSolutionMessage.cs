using Crm.SalesProcess.Emulator.Import;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Imports a solution; an installed version is updated, so that nothing of it is removed, or stays beside.</summary>
internal sealed class ImportSolutionMessage(Organization organization) : ImportMessage(organization)
{
    public override string Name => "ImportSolution";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var holds = request.Parameters.TryGetValue("HoldingSolution", out var holding) && holding is true;
        Import(request, holds ? ImportKind.Holding : ImportKind.Update, call);
        return Answer<ImportSolutionResponse>(Name);
    }
}
