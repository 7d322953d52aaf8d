using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using System.Xml;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Validation;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary><c>$metadata</c> and the service document; facts section 7.</summary>
public sealed class DocumentTests
{
    [Fact]
    public async Task The_model_is_valid_csdl_with_tables_lookups_and_operations()
    {
        await using var server = await WebApiServer.Start(
            new TestPackage { Files = TestApi.Files(bound: "test_thing") }
        );

        var text = await server.Client.GetStringAsync("$metadata");

        var model = CsdlReader.Parse(XmlReader.Create(new StringReader(text)));
        var thing = (IEdmEntityType)model.FindDeclaredType("Microsoft.Dynamics.CRM.test_thing");
        Assert.Equal("test_thingid", thing.DeclaredKey.Single().Name);
        Assert.Equal("Edm.Guid", thing.FindProperty("_test_accountid_value").Type.FullName());
        Assert.Equal(
            "test_AccountId",
            thing.NavigationProperties().Single(p => p.Name == "test_AccountId").Name
        );
        Assert.NotNull(model.EntityContainer.FindEntitySet("test_things"));
        Assert.Single(model.FindDeclaredOperations("Microsoft.Dynamics.CRM.test_Echo"));
        Assert.Single(model.FindDeclaredOperations("Microsoft.Dynamics.CRM.LastXDays"), one => !one.IsBound);
        Assert.Empty(Errors(model));
    }

    [Fact]
    public async Task The_model_is_not_sent_twice()
    {
        await using var server = await WebApiServer.Start();
        var first = await server.Send("GET", "$metadata");

        var second = await server.Send("GET", "$metadata", null, $"If-None-Match: {first.Headers.ETag}");

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task The_service_document_lists_the_entity_sets()
    {
        await using var server = await WebApiServer.Start();

        var sets = await server.Rows("");

        Assert.Contains(sets, set => set.GetProperty("name").GetString() == "opportunities");
        Assert.Contains(sets, set => set.GetProperty("url").GetString() == "test_things");
    }

    private static string[] Errors(IEdmModel model) =>
        model.Validate(out var errors) ? [] : [.. errors.Select(error => error.ErrorMessage).Take(5)];
}
