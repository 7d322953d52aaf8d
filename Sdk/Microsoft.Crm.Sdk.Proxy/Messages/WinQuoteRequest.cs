using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class WinQuoteRequest : OrganizationRequest
{
    public WinQuoteRequest()
    {
        RequestName = "WinQuote";
    }

    public Entity QuoteClose
    {
        get => Parameters.ValueOrDefault<Entity>(nameof(QuoteClose));
        set => Parameters[nameof(QuoteClose)] = value;
    }

    public OptionSetValue Status
    {
        get => Parameters.ValueOrDefault<OptionSetValue>(nameof(Status));
        set => Parameters[nameof(Status)] = value;
    }
}
