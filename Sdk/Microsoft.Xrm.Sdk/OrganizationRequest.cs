using System;
using System.Collections.Generic;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Messages;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "OrganizationRequest", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
[KnownType(typeof(AssociateRequest))]
[KnownType(typeof(CreateMultipleRequest))]
[KnownType(typeof(CreateRequest))]
[KnownType(typeof(DeleteRequest))]
[KnownType(typeof(DisassociateRequest))]
[KnownType(typeof(ExecuteAsyncRequest))]
[KnownType(typeof(ExecuteMultipleRequest))]
[KnownType(typeof(ExecuteTransactionRequest))]
[KnownType(typeof(RetrieveAllEntitiesRequest))]
[KnownType(typeof(RetrieveAllOptionSetsRequest))]
[KnownType(typeof(RetrieveAttributeRequest))]
[KnownType(typeof(RetrieveEntityKeyRequest))]
[KnownType(typeof(RetrieveEntityRequest))]
[KnownType(typeof(RetrieveMetadataChangesRequest))]
[KnownType(typeof(RetrieveMultipleRequest))]
[KnownType(typeof(RetrieveOptionSetRequest))]
[KnownType(typeof(RetrieveRelationshipRequest))]
[KnownType(typeof(RetrieveRequest))]
[KnownType(typeof(UpdateMultipleRequest))]
[KnownType(typeof(UpdateRequest))]
[KnownType(typeof(UpsertMultipleRequest))]
[KnownType(typeof(UpsertRequest))]
[KnownType(typeof(OrganizationRequest))]
public class OrganizationRequest : IExtensibleDataObject
{
    private ParameterCollection values;

    public OrganizationRequest() { }

    public OrganizationRequest(string requestName) => RequestName = requestName;

    public ExtensionDataObject ExtensionData { get; set; }

    /// <exception cref="KeyNotFoundException">The parameter is read and absent.</exception>
    public object this[string parameterName]
    {
        get => Parameters[parameterName];
        set => Parameters[parameterName] = value;
    }

    /// <summary>Never null; keys are case-sensitive.</summary>
    [DataMember]
    public ParameterCollection Parameters
    {
        get => values ??= new ParameterCollection();
        set => values = value;
    }

    [DataMember]
    public Guid? RequestId { get; set; }

    [DataMember]
    public string RequestName { get; set; }
}
