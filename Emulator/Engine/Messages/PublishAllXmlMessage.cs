using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Everything is published as soon as it is imported, so there is nothing left to do.</summary>
internal sealed class PublishAllXmlMessage(Organization organization) : Message(organization)
{
    public override string Name => "PublishAllXml";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        Organization.Security.EnsurePrivilege(call, StandardPrivileges.PublishCustomization);
        return Answer<PublishAllXmlResponse>(Name);
    }
}
