using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace Crm.SalesProcess.Tests.Sdk.Behaviour;

/// <summary>An early-bound table class as a generator writes it; opens the protected members to the tests.</summary>
[EntityLogicalName("opportunity")]
public sealed class Deal() : Entity("opportunity")
{
    public override Guid Id
    {
        get => base.Id;
        set
        {
            SetAttributeValue("opportunityid", value);
            base.Id = value;
        }
    }

    public string? Name
    {
        get => GetAttributeValue<string>("name");
        set => SetAttributeValue("name", value);
    }

    public string? StateLabel => GetFormattedAttributeValue("statecode");

    public IEnumerable<Entity>? Tasks
    {
        get => GetRelatedEntities<Entity>("opportunity_tasks", null);
        set => SetRelatedEntities("opportunity_tasks", null, value);
    }

    public Entity? Account
    {
        get => GetRelatedEntity<Entity>("opportunity_account", EntityRole.Referencing);
        set => SetRelatedEntity("opportunity_account", EntityRole.Referencing, value);
    }
}
