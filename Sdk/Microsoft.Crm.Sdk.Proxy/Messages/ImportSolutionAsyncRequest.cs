using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class ImportSolutionAsyncRequest : OrganizationRequest
{
    public ImportSolutionAsyncRequest()
    {
        RequestName = "ImportSolutionAsync";
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

    public bool HoldingSolution
    {
        get => Parameters.ValueOrDefault<bool>(nameof(HoldingSolution));
        set => Parameters[nameof(HoldingSolution)] = value;
    }

    public Guid ImportJobId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(ImportJobId));
        set => Parameters[nameof(ImportJobId)] = value;
    }

    public bool IsTemplateMode
    {
        get => Parameters.ValueOrDefault<bool>(nameof(IsTemplateMode));
        set => Parameters[nameof(IsTemplateMode)] = value;
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

    public string TemplateDisplayNamePrefix
    {
        get => Parameters.ValueOrDefault<string>(nameof(TemplateDisplayNamePrefix));
        set => Parameters[nameof(TemplateDisplayNamePrefix)] = value;
    }

    public string TemplateSuffix
    {
        get => Parameters.ValueOrDefault<string>(nameof(TemplateSuffix));
        set => Parameters[nameof(TemplateSuffix)] = value;
    }
}
