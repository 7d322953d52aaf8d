using System;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>The organisation service of a user outside. May be used from several threads.</summary>
internal sealed class ClientService(Organization organization, Guid userId) : OrganizationServiceOf
{
    public override OrganizationResponse Execute(OrganizationRequest request) =>
        organization.Execute(request, new Call(userId));
}
