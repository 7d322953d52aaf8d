using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class RetrieveMissingDependenciesRequest : OrganizationRequest
{
    public RetrieveMissingDependenciesRequest()
    {
        RequestName = "RetrieveMissingDependencies";
    }

    public string SolutionUniqueName
    {
        get => Parameters.ValueOrDefault<string>(nameof(SolutionUniqueName));
        set => Parameters[nameof(SolutionUniqueName)] = value;
    }
}
