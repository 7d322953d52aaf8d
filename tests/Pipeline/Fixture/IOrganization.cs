using System;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>An organisation with Dynamics 365 Sales in which our solution runs.</summary>
public interface IOrganization : IDisposable
{
    /// <summary>Where the organisation's dates come from.</summary>
    FixedClock Clock { get; }

    /// <summary>A system administrator.</summary>
    Guid AdministratorId { get; }

    /// <summary>A service whose calls run the steps, as that user.</summary>
    IOrganizationService ServiceFor(Guid userId);

    /// <summary>Adds a user with security roles by name; without effect of the roles where there is no security.</summary>
    Guid AddUser(string name, params string[] roles);
}
