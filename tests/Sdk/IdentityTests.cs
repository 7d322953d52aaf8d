using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.Sdk;

/// <summary>What is compiled against the contract binds to the SDK that Dataverse has.</summary>
public sealed class IdentityTests
{
    private static readonly string[] Expected =
    [
        "Microsoft.Xrm.Sdk, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35",
        "Microsoft.Crm.Sdk.Proxy, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35",
    ];

    [Fact]
    public void The_loaded_assemblies_have_the_identity_of_the_official_ones()
    {
        var names = ContractAssemblies.Loaded.Select(assembly => assembly.FullName);

        Assert.Equal(Expected, names);
    }

    [ContractFact]
    public void The_framework_build_has_the_identity_of_the_official_assemblies()
    {
        var names = ContractAssemblies.OnFramework(built =>
            built.Select(assembly => assembly.FullName).ToList()
        );

        Assert.Equal(Expected, names);
    }

    [ContractFact]
    public void No_other_assembly_sees_the_internals()
    {
        var friends = ContractAssemblies.Loaded.SelectMany(assembly =>
            assembly.GetCustomAttributes<InternalsVisibleToAttribute>()
        );

        Assert.Empty(friends);
    }

    [Theory]
    [InlineData("Microsoft.Xrm.Sdk")]
    [InlineData("Microsoft.Crm.Sdk.Proxy")]
    public async Task The_contract_cannot_be_packed(string name)
    {
        var project = Path.Combine(SharedData.Checkout, "Sdk", name, $"{name}.csproj");

        var isPackable = await EvaluateAsync(project, "IsPackable");

        Assert.Equal("false", isPackable);
    }

    private static async Task<string> EvaluateAsync(string project, string property)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, $"-getProperty:{property}"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Trim();
    }
}
