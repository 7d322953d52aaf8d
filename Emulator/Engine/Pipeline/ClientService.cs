using Crm.SalesProcess.Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>The organisation service of a user outside. May be used from several threads.</summary>
internal sealed class ClientService(Organization organization, Client client) : OrganizationServiceOf
{
    public override OrganizationResponse Execute(OrganizationRequest request) =>
        organization.Execute(request, Call());

    private Call Call()
    {
        var call = new Call(client.UserId) { SortsChoicesByValue = client.SortsChoicesByValue };
        if (client.SignedInUserId is not { } signedIn || signedIn == client.UserId)
        {
            return call;
        }

        organization.Security.EnsurePrivilege(new Call(signedIn), StandardPrivileges.ActOnBehalf);
        return call with { AuthenticatedUserId = signedIn, OnBehalfBy = signedIn };
    }
}
