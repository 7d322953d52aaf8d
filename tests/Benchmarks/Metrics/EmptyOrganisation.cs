using System;
using System.IO;
using System.Linq;
using Crm.SalesProcess.Cli.Packing;
using Crm.SalesProcess.Emulator;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Benchmarks.Metrics;

/// <summary>Makes an emulator file with the packed zip imported and a process of five stages published.</summary>
internal static class EmptyOrganisation
{
    public const int Stages = 5;

    private static readonly int[] Probabilities = [10, 25, 45, 65, 85];

    public static void Create(string file, TimeProvider clock)
    {
        using var emulator = DataverseEmulator.Open(file, new EmulatorOptions { Clock = clock });
        var package = SolutionSource.Read(Path.Combine(Checkout(), "Solution"));
        var zip = SolutionZip.Of(package, PackageKind.Managed, package.Version);
        emulator.Import(new MemoryStream(zip, writable: false));
        Publish(emulator.ServiceFor(emulator.AdministratorId));
    }

    private static void Publish(IOrganizationService service)
    {
        var process = new EntityReference(
            "csp_salesprocess",
            service.Create(new Entity("csp_salesprocess") { ["csp_name"] = "Five stages", ["csp_order"] = 1 })
        );
        for (var stage = 1; stage <= Stages; stage++)
        {
            service.Create(
                new Entity("csp_salesstage")
                {
                    ["csp_processid"] = process,
                    ["csp_name"] = $"Stage {stage}",
                    ["csp_ordinal"] = stage,
                    ["csp_probability"] = Probabilities[stage - 1],
                    ["csp_targetdays"] = 10,
                    ["csp_allowskip"] = true,
                }
            );
        }
        service.Execute(new OrganizationRequest("csp_PublishProcess") { ["Target"] = process });
    }

    private static string Checkout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!folder.EnumerateFiles("Crm.SalesProcess.sln").Any())
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run this from a checkout.");
        }
        return folder.FullName;
    }
}
