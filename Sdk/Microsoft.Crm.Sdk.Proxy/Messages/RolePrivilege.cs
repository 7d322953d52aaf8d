using System;
using System.Runtime.Serialization;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>A privilege that a role has, and how far it reaches.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class RolePrivilege : IExtensibleDataObject
{
    public RolePrivilege() { }

    public RolePrivilege(int depth, Guid privilegeId)
        : this(depth, privilegeId, Guid.Empty) { }

    public RolePrivilege(int depth, Guid privilegeId, Guid businessId)
        : this((PrivilegeDepth)depth, privilegeId, businessId) { }

    public RolePrivilege(int depth, Guid privilegeId, Guid businessId, string privilegeName)
        : this((PrivilegeDepth)depth, privilegeId, businessId, privilegeName) { }

    public RolePrivilege(PrivilegeDepth depth, Guid privilegeId, Guid businessId)
        : this(depth, privilegeId, businessId, null) { }

    public RolePrivilege(PrivilegeDepth depth, Guid privilegeId, Guid businessId, string privilegeName)
    {
        Depth = depth;
        PrivilegeId = privilegeId;
        BusinessUnitId = businessId;
        PrivilegeName = privilegeName;
    }

    [DataMember]
    public Guid BusinessUnitId { get; set; }

    [DataMember]
    public PrivilegeDepth Depth { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    [DataMember]
    public Guid PrivilegeId { get; set; }

    [DataMember]
    public string PrivilegeName { get; set; }

    [DataMember]
    public Guid RecordFilterId { get; set; }

    [DataMember]
    public string RecordFilterUniqueName { get; set; }
}
