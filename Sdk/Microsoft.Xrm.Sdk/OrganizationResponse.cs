using System.Collections.Generic;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Messages;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "OrganizationResponse", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
[KnownType(typeof(AssociateResponse))]
[KnownType(typeof(CreateMultipleResponse))]
[KnownType(typeof(CreateResponse))]
[KnownType(typeof(DeleteResponse))]
[KnownType(typeof(DisassociateResponse))]
[KnownType(typeof(ExecuteAsyncResponse))]
[KnownType(typeof(ExecuteMultipleResponse))]
[KnownType(typeof(ExecuteTransactionResponse))]
[KnownType(typeof(RetrieveAllEntitiesResponse))]
[KnownType(typeof(RetrieveAllOptionSetsResponse))]
[KnownType(typeof(RetrieveAttributeResponse))]
[KnownType(typeof(RetrieveEntityKeyResponse))]
[KnownType(typeof(RetrieveEntityResponse))]
[KnownType(typeof(RetrieveMetadataChangesResponse))]
[KnownType(typeof(RetrieveMultipleResponse))]
[KnownType(typeof(RetrieveOptionSetResponse))]
[KnownType(typeof(RetrieveRelationshipResponse))]
[KnownType(typeof(RetrieveResponse))]
[KnownType(typeof(UpdateMultipleResponse))]
[KnownType(typeof(UpdateResponse))]
[KnownType(typeof(UpsertMultipleResponse))]
[KnownType(typeof(UpsertResponse))]
[KnownType(typeof(OrganizationResponse))]
public class OrganizationResponse : IExtensibleDataObject
{
    private ParameterCollection values;

    public ExtensionDataObject ExtensionData { get; set; }

    /// <exception cref="KeyNotFoundException">The parameter is read and absent.</exception>
    public object this[string parameterName]
    {
        get => Results[parameterName];
        set => Results[parameterName] = value;
    }

    /// <summary>Never null; keys are case-sensitive.</summary>
    [DataMember]
    public ParameterCollection Results
    {
        get => values ??= new ParameterCollection();
        set => values = value;
    }

    [DataMember]
    public string ResponseName { get; set; }
}
