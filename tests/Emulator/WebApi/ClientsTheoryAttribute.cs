using System.IO;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>A theory that needs the clients from npm; reported as skipped, by name, where they are not installed.</summary>
public sealed class ClientsTheoryAttribute : TheoryAttribute
{
    public ClientsTheoryAttribute()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            Skip = "needs 'npm ci --prefix tests/Emulator/Clients'";
        }
    }

    /// <summary>Where the scripts and the clients are.</summary>
    public static string Folder { get; } = Path.Combine(SharedData.Checkout, "tests", "Emulator", "Clients");
}
