using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class RetrieveAllOptionSetsRequest : OrganizationRequest
{
    public RetrieveAllOptionSetsRequest()
    {
        RequestName = "RetrieveAllOptionSets";
    }

    public bool RetrieveAsIfPublished
    {
        get => Parameters.ValueOrDefault<bool>(nameof(RetrieveAsIfPublished));
        set => Parameters[nameof(RetrieveAsIfPublished)] = value;
    }
}
