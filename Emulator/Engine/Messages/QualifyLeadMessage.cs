using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Rows;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class QualifyLeadMessage(Organization organization) : Message(organization)
{
    private static readonly string[] Unsupported = ["SourceCampaignId"];

    private readonly LeadQualification _qualification = new(organization);

    public override string Name => "QualifyLead";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var lead = Required<EntityReference>(request, "LeadId");
        _ = Required<OptionSetValue>(request, "Status");
        foreach (var name in Unsupported.Where(name => IsGiven(request, name)))
        {
            throw Fault.NotSupported($"{Name} with {name}");
        }

        var operation = new PipelineEvent(Name, "lead") { RowId = lead.Id, Input = request.Parameters };
        Organization.Events.Run(Batch.Of(operation), call, _qualification);
        return Answer<OrganizationResponse>(Name, ("CreatedEntities", operation.Output["CreatedEntities"]));
    }

    private static bool IsGiven(OrganizationRequest request, string name) =>
        request.Parameters.TryGetValue(name, out var value) && value is not null;
}
