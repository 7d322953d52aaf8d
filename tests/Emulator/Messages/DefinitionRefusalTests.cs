using System;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

/// <summary>Definitions that are not there, or not told.</summary>
public sealed class DefinitionRefusalTests : IDisposable
{
    private readonly TestOrganization _organization = new();

    [Fact]
    public void What_is_not_there_is_refused_by_name()
    {
        Refused("'acount'", new RetrieveEntityRequest { LogicalName = "acount" });
        Refused(
            "Did you mean 'name'?",
            new RetrieveAttributeRequest { EntityLogicalName = "account", LogicalName = "nane" }
        );
        Refused("no_such", new RetrieveRelationshipRequest { Name = "no_such" });
        Refused("no_such", new RetrieveOptionSetRequest { Name = "no_such" });
        Refused("'LogicalName' is missing", new RetrieveEntityRequest());
        Refused(
            "RetrieveAttribute by column number",
            new RetrieveAttributeRequest { EntityLogicalName = "account", ColumnNumber = 1 }
        );
    }

    [Theory]
    [InlineData("RetrieveEntityChanges")]
    [InlineData("RetrieveManagedProperty")]
    [InlineData("RetrieveTimestamp")]
    public void What_the_emulator_does_not_tell_is_refused_by_name(string request) =>
        Refused($"The request {request} is not supported by the emulator.", new OrganizationRequest(request));

    public void Dispose() => _organization.Dispose();

    private void Refused(string text, OrganizationRequest request)
    {
        var refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(() =>
            _organization.Admin.Execute(request)
        );
        Assert.Contains(text, refusal.Detail.Message, StringComparison.Ordinal);
    }
}
