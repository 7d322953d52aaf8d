using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "BaseServiceFault", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
[KnownType(typeof(DiscoveryServiceFault))]
[KnownType(typeof(ExecuteTransactionFault))]
[KnownType(typeof(OrganizationServiceFault))]
[Serializable]
public abstract class BaseServiceFault : IExtensibleDataObject
{
    [DataMember]
    public Guid ActivityId { get; set; }

    [DataMember]
    public int ErrorCode { get; set; }

    [DataMember]
    public ErrorDetailCollection ErrorDetails { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    [DataMember]
    public string HelpLink { get; set; }

    [DataMember]
    public string Message { get; set; }

    [DataMember]
    public DateTime Timestamp { get; set; }
}
