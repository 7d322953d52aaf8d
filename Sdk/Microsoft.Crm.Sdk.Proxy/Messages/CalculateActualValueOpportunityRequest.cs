using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class CalculateActualValueOpportunityRequest : OrganizationRequest
{
    public CalculateActualValueOpportunityRequest()
    {
        RequestName = "CalculateActualValueOpportunity";
    }

    public Guid OpportunityId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(OpportunityId));
        set => Parameters[nameof(OpportunityId)] = value;
    }
}
