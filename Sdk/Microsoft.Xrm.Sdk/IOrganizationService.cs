using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

[ServiceContract(
    Name = "IOrganizationService",
    Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts/Services"
)]
public interface IOrganizationService
{
    [FaultContract(typeof(OrganizationServiceFault))]
    [OperationContract]
    void Associate(
        string entityName,
        Guid entityId,
        Relationship relationship,
        EntityReferenceCollection relatedEntities
    );

    [FaultContract(typeof(OrganizationServiceFault))]
    [OperationContract]
    Guid Create(Entity entity);

    [FaultContract(typeof(OrganizationServiceFault))]
    [OperationContract]
    void Delete(string entityName, Guid id);

    [FaultContract(typeof(OrganizationServiceFault))]
    [OperationContract]
    void Disassociate(
        string entityName,
        Guid entityId,
        Relationship relationship,
        EntityReferenceCollection relatedEntities
    );

    [FaultContract(typeof(OrganizationServiceFault))]
    [OperationContract]
    OrganizationResponse Execute(OrganizationRequest request);

    [FaultContract(typeof(OrganizationServiceFault))]
    [OperationContract]
    Entity Retrieve(string entityName, Guid id, ColumnSet columnSet);

    [FaultContract(typeof(OrganizationServiceFault))]
    [OperationContract]
    EntityCollection RetrieveMultiple(QueryBase query);

    [FaultContract(typeof(OrganizationServiceFault))]
    [OperationContract]
    void Update(Entity entity);
}
