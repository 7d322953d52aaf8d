using System.IO;
using Crm.SalesProcess.Cli.Checking;
using Crm.SalesProcess.Cli.Packing;

namespace Crm.SalesProcess.Tests.Solution;

public sealed class SchemaTests
{
    [SharedDataFact]
    public void Both_zips_fit_the_schemas_of_Microsoft()
    {
        var schemas = SharedData.File("reference", "xsd");

        foreach (var kind in new[] { PackageKind.Managed, PackageKind.Unmanaged })
        {
            var package = PackedSolution.Read(new MemoryStream(PackedZips.Pack(kind)));
            Assert.Empty(SolutionCheck.Of(package, schemas));
        }
    }

    [SharedDataFact]
    public void The_schemas_notice_a_planted_fault()
    {
        using var copy = new SolutionCopy();
        copy.Replace("Entities/csp_GateRule/Entity.xml", "<Type>int</Type>", "<Type>integer</Type>");

        var findings = SolutionCheck.Of(copy.Folder, SharedData.File("reference", "xsd"));

        Assert.Contains(
            findings,
            f => f is { Rule: "schema", File: "Entities/csp_GateRule/Entity.xml", Line: > 1 }
        );
    }
}
