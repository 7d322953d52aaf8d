using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>The organisation service that a plug-in gets: one level deeper, in the same transaction.</summary>
internal sealed class PluginService(Organization organization, Step step, int stage, Call call)
    : OrganizationServiceOf
{
    public override OrganizationResponse Execute(OrganizationRequest request)
    {
        organization.Watch.Note(step, stage, request);
        try
        {
            return organization.Execute(request, call);
        }
        catch
        {
            call.Operation?.Doom();
            throw;
        }
    }
}
