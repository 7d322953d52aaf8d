using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class QualifyLeadRequest : OrganizationRequest
{
    public QualifyLeadRequest()
    {
        RequestName = "QualifyLead";
    }

    public bool CreateAccount
    {
        get => Parameters.ValueOrDefault<bool>(nameof(CreateAccount));
        set => Parameters[nameof(CreateAccount)] = value;
    }

    public bool CreateContact
    {
        get => Parameters.ValueOrDefault<bool>(nameof(CreateContact));
        set => Parameters[nameof(CreateContact)] = value;
    }

    public bool CreateOpportunity
    {
        get => Parameters.ValueOrDefault<bool>(nameof(CreateOpportunity));
        set => Parameters[nameof(CreateOpportunity)] = value;
    }

    public EntityReference LeadId
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(LeadId));
        set => Parameters[nameof(LeadId)] = value;
    }

    public EntityReference OpportunityCurrencyId
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(OpportunityCurrencyId));
        set => Parameters[nameof(OpportunityCurrencyId)] = value;
    }

    public EntityReference OpportunityCustomerId
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(OpportunityCustomerId));
        set => Parameters[nameof(OpportunityCustomerId)] = value;
    }

    public EntityReference ProcessInstanceId
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(ProcessInstanceId));
        set => Parameters[nameof(ProcessInstanceId)] = value;
    }

    public EntityReference SourceCampaignId
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(SourceCampaignId));
        set => Parameters[nameof(SourceCampaignId)] = value;
    }

    public OptionSetValue Status
    {
        get => Parameters.ValueOrDefault<OptionSetValue>(nameof(Status));
        set => Parameters[nameof(Status)] = value;
    }
}
