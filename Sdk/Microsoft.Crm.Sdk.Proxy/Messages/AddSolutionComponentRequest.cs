using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class AddSolutionComponentRequest : OrganizationRequest
{
    public AddSolutionComponentRequest()
    {
        RequestName = "AddSolutionComponent";
    }

    public bool AddRequiredComponents
    {
        get => Parameters.ValueOrDefault<bool>(nameof(AddRequiredComponents));
        set => Parameters[nameof(AddRequiredComponents)] = value;
    }

    public Guid ComponentId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(ComponentId));
        set => Parameters[nameof(ComponentId)] = value;
    }

    public int ComponentType
    {
        get => Parameters.ValueOrDefault<int>(nameof(ComponentType));
        set => Parameters[nameof(ComponentType)] = value;
    }

    public bool DoNotIncludeSubcomponents
    {
        get => Parameters.ValueOrDefault<bool>(nameof(DoNotIncludeSubcomponents));
        set => Parameters[nameof(DoNotIncludeSubcomponents)] = value;
    }

    public string[] IncludedComponentSettingsValues
    {
        get => Parameters.ValueOrDefault<string[]>(nameof(IncludedComponentSettingsValues));
        set => Parameters[nameof(IncludedComponentSettingsValues)] = value;
    }

    public string SolutionUniqueName
    {
        get => Parameters.ValueOrDefault<string>(nameof(SolutionUniqueName));
        set => Parameters[nameof(SolutionUniqueName)] = value;
    }
}
