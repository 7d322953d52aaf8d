using System;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Emulator;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>A published version that was damaged past the platform: nothing is decided on it, and it says which.</summary>
public sealed class BrokenVersionTests(ReadyOrganisation ready) : IClassFixture<ReadyOrganisation>
{
    [Theory]
    [InlineData("substr(csp_definition, 1, length(csp_definition) - 1)")]
    [InlineData("substr(csp_definition, 1, length(csp_definition) / 2)")]
    [InlineData("substr(csp_definition, 1, 1)")]
    [InlineData("replace(csp_definition, '\"number\":1', '\"number\":2')")]
    [InlineData("csp_definition || ' '")]
    [InlineData("''")]
    [InlineData("NULL")]
    public void A_damaged_definition_refuses_new_opportunities_by_name(string damage)
    {
        using var scratch = new Scratch();
        var file = ready.CopyTo(scratch);
        Damage(file, damage);
        using var emulator = DataverseEmulator.Open(file);
        var service = emulator.ServiceFor(emulator.AdministratorId);

        var refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(() =>
            service.Create(new Entity("opportunity") { ["name"] = "Fabrikam" })
        );

        Assert.Matches(
            "^SP9002: The process version 'B2B sales.*' \\(.{36}\\) cannot be used: its text has been changed or cut",
            refusal.Detail.Message
        );
        Assert.Empty(service.RetrieveMultiple(new QueryExpression("opportunity")).Entities);
    }

    private static void Damage(string file, string value)
    {
        using var database = new SqliteConnection($"Data Source={file};Pooling=False");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = $"UPDATE csp_processversion SET csp_definition = {value}";
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
