using System;
using System.IO;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace Crm.SalesProcess.Tests.Emulator.Store;

/// <summary>A copied file is another organisation, so that caches of plug-ins do not mix the two up.</summary>
public sealed class CopyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("copy-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_copy_has_the_rows_and_an_id_of_its_own()
    {
        using (var original = DataverseEmulator.Open(File("original")))
        {
            Administrator(original).Create(new Entity("account") { ["name"] = "Contoso" });
        }

        DataverseEmulator.Copy(File("original"), File("copy"));

        using var first = DataverseEmulator.Open(File("original"));
        using var second = DataverseEmulator.Open(File("copy"));
        Assert.NotEqual(IdOf(first), IdOf(second));
        Assert.Equal(IdOf(second), Only("organization", second).Id);
        Assert.Equal("Contoso", Only("account", second)["name"]);
    }

    [Fact]
    public void What_belonged_to_the_organisation_belongs_to_the_copy()
    {
        using (var original = DataverseEmulator.Open(File("original")))
        {
            Administrator(original).Create(new Entity("competitor") { ["name"] = "Fabrikam" });
        }

        DataverseEmulator.Copy(File("original"), File("copy"));

        using var copy = DataverseEmulator.Open(File("copy"));
        Assert.Equal(
            IdOf(copy),
            Only("competitor", copy).GetAttributeValue<EntityReference>("organizationid").Id
        );
    }

    [Fact]
    public void What_is_open_is_not_copied_since_its_last_rows_would_be_missing()
    {
        using var original = DataverseEmulator.Open(File("original"));
        Administrator(original).Create(new Entity("account") { ["name"] = "Contoso" });

        var refused = TestOrganization.Fault(() => DataverseEmulator.Copy(File("original"), File("copy")));

        Assert.Contains("'original' is in use or was not closed", refused.Message, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File("copy")));
    }

    [Fact]
    public void Two_new_organisations_are_told_apart()
    {
        using var one = DataverseEmulator.InMemory();
        using var other = DataverseEmulator.InMemory();

        Assert.NotEqual(IdOf(one), IdOf(other));
    }

    private string File(string name) => Path.Combine(_folder.FullName, name);

    private static IOrganizationService Administrator(DataverseEmulator emulator) =>
        emulator.ServiceFor(emulator.AdministratorId);

    private static Guid IdOf(DataverseEmulator emulator) =>
        ((WhoAmIResponse)Administrator(emulator).Execute(new WhoAmIRequest())).OrganizationId;

    private static Entity Only(string table, DataverseEmulator emulator) =>
        Assert.Single(
            Administrator(emulator)
                .RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) })
                .Entities
        );
}
