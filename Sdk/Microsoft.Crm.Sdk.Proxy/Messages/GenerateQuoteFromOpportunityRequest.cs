using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class GenerateQuoteFromOpportunityRequest : OrganizationRequest
{
    public GenerateQuoteFromOpportunityRequest()
    {
        RequestName = "GenerateQuoteFromOpportunity";
    }

    public ColumnSet ColumnSet
    {
        get => Parameters.ValueOrDefault<ColumnSet>(nameof(ColumnSet));
        set => Parameters[nameof(ColumnSet)] = value;
    }

    public Guid OpportunityId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(OpportunityId));
        set => Parameters[nameof(OpportunityId)] = value;
    }

    public EntityReference ProcessInstanceId
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(ProcessInstanceId));
        set => Parameters[nameof(ProcessInstanceId)] = value;
    }
}
