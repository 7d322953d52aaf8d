using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class ReviseQuoteRequest : OrganizationRequest
{
    public ReviseQuoteRequest()
    {
        RequestName = "ReviseQuote";
    }

    public ColumnSet ColumnSet
    {
        get => Parameters.ValueOrDefault<ColumnSet>(nameof(ColumnSet));
        set => Parameters[nameof(ColumnSet)] = value;
    }

    public Guid QuoteId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(QuoteId));
        set => Parameters[nameof(QuoteId)] = value;
    }
}
