using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[DataContract(
    Name = "OrganizationServiceFault",
    Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts"
)]
[Serializable]
public class OrganizationServiceFault : BaseServiceFault
{
    [DataMember]
    internal bool ExceptionRetriable { get; set; }

    [DataMember]
    internal string ExceptionSource { get; set; }

    [DataMember]
    public OrganizationServiceFault InnerFault { get; set; }

    [DataMember]
    internal string OriginalException { get; set; }

    [DataMember]
    public string TraceText { get; set; }
}
