using System;
using System.CommandLine;
using System.IO;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Emulator;
using Microsoft.Xrm.Sdk;
#if USE_DATAVERSE_SDK
using Microsoft.PowerPlatform.Dataverse.Client;
#endif

namespace Crm.SalesProcess.Cli.Connecting;

/// <summary>The organisation that a command works on, as an administrator: an emulator file or a Dataverse environment.</summary>
public sealed class Connection : IDisposable
{
    private readonly IDisposable _owned;

    private Connection(IOrganizationService service, IDisposable owned)
    {
        Service = service;
        _owned = owned;
    }

    /// <summary>Emulator database to work on.</summary>
    public static Option<string?> EmulatorFile { get; } =
        new("--emulator")
        {
            Description = "File of the emulator to work on; created when it does not exist.",
        };

    /// <summary>Connection string of a Dataverse environment.</summary>
    public static Option<string?> ConnectionString { get; } =
        new("--connection")
        {
            Description =
                "Connection string of a Dataverse environment (needs a build with UseDataverseSdk=true).",
        };

    public IOrganizationService Service { get; }

    /// <summary>Opens what the command line names.</summary>
    /// <exception cref="UsageException">Neither or both are named, or this build cannot reach it.</exception>
    public static Connection Open(ParseResult parsed)
    {
        var file = parsed.GetValue(EmulatorFile);
        var connection = parsed.GetValue(ConnectionString);
        return (file, connection) switch
        {
            ({ } path, null) => ToEmulator(path),
            (null, { } text) => ToEnvironment(text),
            _ => throw new UsageException("Name either --emulator FILE or --connection STRING."),
        };
    }

    /// <summary>Opens an emulator file as its administrator.</summary>
    public static Connection ToEmulator(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var emulator = DataverseEmulator.Open(file);
        return new Connection(emulator.ServiceFor(emulator.AdministratorId), emulator);
    }

    public void Dispose() => _owned.Dispose();

#if USE_DATAVERSE_SDK
    private static Connection ToEnvironment(string connectionString)
    {
        var client = new ServiceClient(connectionString);
        if (!client.IsReady)
        {
            throw new UsageException($"Cannot connect to the environment: {client.LastError}");
        }
        return new Connection(client, client);
    }
#else
    private static Connection ToEnvironment(string connectionString) =>
        throw new UsageException(
            "This build reaches the emulator only (--emulator FILE). "
                + "Build with UseDataverseSdk=true to connect to an environment."
        );
#endif
}
