using System;
using System.Linq;
using Crm.SalesProcess.Domain.Process.Files;
using Crm.SalesProcess.Tests.Domain.Process.Files;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using CsCheck;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Files;

[Trait("Category", "Property")]
public sealed class RoundTripTests
{
    private const int Files = 40;

    [Fact]
    public void What_is_imported_and_exported_is_the_same_process_anywhere()
    {
        using var here = Sales.OnTheEmulator();
        using var there = Sales.OnTheEmulator();
        var imported = 0;

        RandomFiles.Any.Sample(
            file =>
            {
                if (TryImport(here, ProcessFileText.Write(file)) is not { } process)
                {
                    return;
                }
                imported++;
                var exported = Export(here, process);
                Assert.Equal(process, TryImport(there, exported));
                Assert.Equal(exported, Export(there, process));
                Assert.Equal("", Import(here, exported)["Differences"]);
                Assert.Equal(exported, Export(here, process));
                Assert.Equal(
                    file.Stages.Select(stage => stage.Id),
                    Stages(here, process).Select(stage => stage.Id.ToString("D"))
                );
            },
            iter: Files,
            threads: 1
        );

        Assert.True(imported > Files / 2, $"Only {imported} of {Files} files could be imported.");
    }

    /// <summary>The process; null for a file that says what none may say.</summary>
    private static EntityReference? TryImport(Sales sales, string file)
    {
        EntityReference? process = null;
        var thrown = Record.Exception(() => process = (EntityReference)Import(sales, file)["ProcessId"]);
        if (thrown is not null)
        {
            Assert.Equal(2002, Refusal.Of(() => throw thrown).Number);
        }
        return process;
    }

    private static ParameterCollection Import(Sales sales, string file) =>
        sales
            .Designer.Service.Execute(new OrganizationRequest("csp_ImportProcess") { ["File"] = file })
            .Results;

    private static string Export(Sales sales, EntityReference process) =>
        (string)sales.Designer.Call("csp_ExportProcess", process)["File"];

    private static IOrderedEnumerable<Entity> Stages(Sales sales, EntityReference process) =>
        sales
            .All("csp_salesstage")
            .Where(stage => process.Equals(stage["csp_processid"]))
            .OrderBy(stage => (int)stage["csp_ordinal"]);
}
