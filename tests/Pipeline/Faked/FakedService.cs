using System;
using FakeXrmEasy.Abstractions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Pipeline.Faked;

/// <summary>FakeXrmEasy's one service, called by one of several users.</summary>
internal sealed class FakedService(IXrmFakedContext fake, EntityReference user) : IOrganizationService
{
    private IOrganizationService Service
    {
        get
        {
            fake.CallerProperties.CallerId = user;
            return fake.GetOrganizationService();
        }
    }

    public Guid Create(Entity entity) => Service.Create(entity);

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
        Service.Retrieve(entityName, id, columnSet);

    public void Update(Entity entity) => Service.Update(entity);

    public void Delete(string entityName, Guid id) => Service.Delete(entityName, id);

    public OrganizationResponse Execute(OrganizationRequest request) => Service.Execute(request);

    public EntityCollection RetrieveMultiple(QueryBase query) => Service.RetrieveMultiple(query);

    public void Associate(
        string entityName,
        Guid entityId,
        Relationship relationship,
        EntityReferenceCollection relatedEntities
    ) => Service.Associate(entityName, entityId, relationship, relatedEntities);

    public void Disassociate(
        string entityName,
        Guid entityId,
        Relationship relationship,
        EntityReferenceCollection relatedEntities
    ) => Service.Disassociate(entityName, entityId, relationship, relatedEntities);
}
