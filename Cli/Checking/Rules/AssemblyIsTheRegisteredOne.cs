using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>The assembly is the registered one: name, version, key; signed; for the sandbox; needing only what the sandbox has.</summary>
internal sealed class AssemblyIsTheRegisteredOne()
    : Rule(
        "assembly-identity",
        "The assembly is the registered one: name, version, key; signed; for the sandbox; needing only what the sandbox has."
    )
{
    private const string SdkToken = "31bf3856ad364e35";

    private static readonly string[] SdkAssemblies = ["Microsoft.Xrm.Sdk", "Microsoft.Crm.Sdk.Proxy"];

    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution
            .Binaries.SelectMany(b => IdentityFaults(b).Concat(ReferenceFaults(b)))
            .Concat(solution.Assemblies.SelectMany(FileNameFaults));

    private IEnumerable<Finding> IdentityFaults(PluginBinary binary)
    {
        var registered = (string?)binary.Registration.Attribute("FullName");
        if (registered != binary.FullNameOfAssembly)
        {
            yield return At(
                binary.Registration,
                $"FullName is '{registered}', the assembly says '{binary.FullNameOfAssembly}'.",
                "Make them agree; a new major or minor version would orphan the steps."
            );
        }
        if (!binary.IsStrongNamed)
        {
            yield return At(binary.Registration, "The assembly has no strong name.", "Sign it.");
        }
        if (
            (
                binary.Registration.Element("IsolationMode")?.Value,
                binary.Registration.Element("SourceType")?.Value
            ) != ("2", "0")
        )
        {
            yield return At(
                binary.Registration,
                "The assembly must run in the sandbox and be stored in the database.",
                "Set IsolationMode 2 and SourceType 0."
            );
        }
    }

    private IEnumerable<Finding> ReferenceFaults(PluginBinary binary) =>
        binary
            .References.Where(r => !IsAllowed(r))
            .Select(r =>
                At(
                    binary.Registration,
                    $"The assembly needs {r.Name}, which the sandbox does not have.",
                    "Use the .NET Framework and the SDK only."
                )
            );

    private static bool IsAllowed(AssemblyName reference) =>
        SdkAssemblies.Contains(reference.Name)
            ? Convert.ToHexStringLower(reference.GetPublicKeyToken() ?? []) == SdkToken
            : reference.Name is "mscorlib" or "System"
                || (reference.Name ?? "").StartsWith("System.", StringComparison.Ordinal);

    private IEnumerable<Finding> FileNameFaults(XElement assembly)
    {
        var simple = ((string?)assembly.Attribute("FullName") ?? "").Split(',')[0].Replace(".", "");
        var id = ((string?)assembly.Attribute("PluginAssemblyId") ?? "").Trim('{', '}').ToUpperInvariant();
        var expected = $"/PluginAssemblies/{simple}-{id}/{simple}.dll";
        if (assembly.Element("FileName")?.Value != expected)
        {
            yield return At(assembly, "FileName is not the one that an export has.", $"Use {expected}.");
        }
    }
}
