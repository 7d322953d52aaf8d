using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class RetrieveExchangeRateRequest : OrganizationRequest
{
    public RetrieveExchangeRateRequest()
    {
        RequestName = "RetrieveExchangeRate";
    }

    public Guid TransactionCurrencyId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(TransactionCurrencyId));
        set => Parameters[nameof(TransactionCurrencyId)] = value;
    }
}
