using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class RetrieveSharedPrincipalsAndAccessRequest : OrganizationRequest
{
    public RetrieveSharedPrincipalsAndAccessRequest()
    {
        RequestName = "RetrieveSharedPrincipalsAndAccess";
    }

    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }
}
