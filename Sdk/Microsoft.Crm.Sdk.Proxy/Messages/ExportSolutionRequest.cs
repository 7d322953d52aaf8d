using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class ExportSolutionRequest : OrganizationRequest
{
    public ExportSolutionRequest()
    {
        RequestName = "ExportSolution";
    }

    public bool ExportAutoNumberingSettings
    {
        get => Parameters.ValueOrDefault<bool>(nameof(ExportAutoNumberingSettings));
        set => Parameters[nameof(ExportAutoNumberingSettings)] = value;
    }

    public bool ExportCalendarSettings
    {
        get => Parameters.ValueOrDefault<bool>(nameof(ExportCalendarSettings));
        set => Parameters[nameof(ExportCalendarSettings)] = value;
    }

    public bool ExportCustomizationSettings
    {
        get => Parameters.ValueOrDefault<bool>(nameof(ExportCustomizationSettings));
        set => Parameters[nameof(ExportCustomizationSettings)] = value;
    }

    public bool ExportEmailTrackingSettings
    {
        get => Parameters.ValueOrDefault<bool>(nameof(ExportEmailTrackingSettings));
        set => Parameters[nameof(ExportEmailTrackingSettings)] = value;
    }

    public bool ExportExternalApplications
    {
        get => Parameters.ValueOrDefault<bool>(nameof(ExportExternalApplications));
        set => Parameters[nameof(ExportExternalApplications)] = value;
    }

    public bool ExportGeneralSettings
    {
        get => Parameters.ValueOrDefault<bool>(nameof(ExportGeneralSettings));
        set => Parameters[nameof(ExportGeneralSettings)] = value;
    }

    public bool ExportIsvConfig
    {
        get => Parameters.ValueOrDefault<bool>(nameof(ExportIsvConfig));
        set => Parameters[nameof(ExportIsvConfig)] = value;
    }

    public bool ExportMarketingSettings
    {
        get => Parameters.ValueOrDefault<bool>(nameof(ExportMarketingSettings));
        set => Parameters[nameof(ExportMarketingSettings)] = value;
    }

    public bool ExportOutlookSynchronizationSettings
    {
        get => Parameters.ValueOrDefault<bool>(nameof(ExportOutlookSynchronizationSettings));
        set => Parameters[nameof(ExportOutlookSynchronizationSettings)] = value;
    }

    public bool ExportRelationshipRoles
    {
        get => Parameters.ValueOrDefault<bool>(nameof(ExportRelationshipRoles));
        set => Parameters[nameof(ExportRelationshipRoles)] = value;
    }

    public bool ExportSales
    {
        get => Parameters.ValueOrDefault<bool>(nameof(ExportSales));
        set => Parameters[nameof(ExportSales)] = value;
    }

    public bool Managed
    {
        get => Parameters.ValueOrDefault<bool>(nameof(Managed));
        set => Parameters[nameof(Managed)] = value;
    }

    public string SolutionName
    {
        get => Parameters.ValueOrDefault<string>(nameof(SolutionName));
        set => Parameters[nameof(SolutionName)] = value;
    }

    public string TargetVersion
    {
        get => Parameters.ValueOrDefault<string>(nameof(TargetVersion));
        set => Parameters[nameof(TargetVersion)] = value;
    }
}
