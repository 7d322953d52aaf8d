using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class StageAndUpgradeRequest : OrganizationRequest
{
    public StageAndUpgradeRequest()
    {
        RequestName = "StageAndUpgrade";
    }

    public bool AsyncRibbonProcessing
    {
        get => Parameters.ValueOrDefault<bool>(nameof(AsyncRibbonProcessing));
        set => Parameters[nameof(AsyncRibbonProcessing)] = value;
    }

    public EntityCollection ComponentParameters
    {
        get => Parameters.ValueOrDefault<EntityCollection>(nameof(ComponentParameters));
        set => Parameters[nameof(ComponentParameters)] = value;
    }

    public bool ConvertToManaged
    {
        get => Parameters.ValueOrDefault<bool>(nameof(ConvertToManaged));
        set => Parameters[nameof(ConvertToManaged)] = value;
    }

    public byte[] CustomizationFile
    {
        get => Parameters.ValueOrDefault<byte[]>(nameof(CustomizationFile));
        set => Parameters[nameof(CustomizationFile)] = value;
    }

    public Guid ImportJobId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(ImportJobId));
        set => Parameters[nameof(ImportJobId)] = value;
    }

    public bool OverwriteUnmanagedCustomizations
    {
        get => Parameters.ValueOrDefault<bool>(nameof(OverwriteUnmanagedCustomizations));
        set => Parameters[nameof(OverwriteUnmanagedCustomizations)] = value;
    }

    public bool PublishWorkflows
    {
        get => Parameters.ValueOrDefault<bool>(nameof(PublishWorkflows));
        set => Parameters[nameof(PublishWorkflows)] = value;
    }

    public bool SkipProductUpdateDependencies
    {
        get => Parameters.ValueOrDefault<bool>(nameof(SkipProductUpdateDependencies));
        set => Parameters[nameof(SkipProductUpdateDependencies)] = value;
    }

    public bool SkipQueueRibbonJob
    {
        get => Parameters.ValueOrDefault<bool>(nameof(SkipQueueRibbonJob));
        set => Parameters[nameof(SkipQueueRibbonJob)] = value;
    }
}
