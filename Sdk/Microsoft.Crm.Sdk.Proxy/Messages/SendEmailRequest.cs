using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class SendEmailRequest : OrganizationRequest
{
    public SendEmailRequest()
    {
        RequestName = "SendEmail";
    }

    public Guid EmailId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(EmailId));
        set => Parameters[nameof(EmailId)] = value;
    }

    public bool IssueSend
    {
        get => Parameters.ValueOrDefault<bool>(nameof(IssueSend));
        set => Parameters[nameof(IssueSend)] = value;
    }

    public string TrackingToken
    {
        get => Parameters.ValueOrDefault<string>(nameof(TrackingToken));
        set => Parameters[nameof(TrackingToken)] = value;
    }
}
