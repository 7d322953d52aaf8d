using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.ServiceModel;
using System.Threading;
using System.Threading.Tasks;
using Crm.SalesProcess.Cli.Files;
using Crm.SalesProcess.Cli.Jobs;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Emulator;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
#if USE_DATAVERSE_SDK
using Microsoft.PowerPlatform.Dataverse.Client;
#endif

namespace Crm.SalesProcess.Cli.Connecting;

/// <summary>The organisation that a command works on, as an administrator: an emulator file or a Dataverse environment.</summary>
public sealed class Connection : IDisposable
{
    private readonly List<IDisposable> _owned;

    private Connection(IOrganizationService service, IDisposable owned)
    {
        Service = service;
        _owned = [owned];
    }

    /// <summary>Emulator database to work on.</summary>
    public static Option<string?> EmulatorFile { get; } =
        new("--emulator")
        {
            Description = "File of the emulator to work on; 'import' makes it when it does not exist.",
            HelpName = "FILE",
        };

    /// <summary>Connection string of a Dataverse environment.</summary>
    public static Option<string?> ConnectionString { get; } =
        new("--connection")
        {
            Description =
                "Connection string of a Dataverse environment (needs a build with UseDataverseSdk=true).",
            HelpName = "STRING",
        };

    public IOrganizationService Service { get; }

    /// <summary>
    /// The services of a long work: the first one prepares, the others work at once. The emulator writes one thing at a
    /// time; an environment says itself how much it can take. They end with the connection.
    /// </summary>
    public IReadOnlyList<IOrganizationService> Workers()
    {
#if USE_DATAVERSE_SDK
        if (Service is ServiceClient client)
        {
            List<ServiceClient> clones =
            [
                .. Enumerable
                    .Range(0, Math.Max(client.RecommendedDegreesOfParallelism, 1))
                    .Select(_ => client.Clone()),
            ];
            _owned.AddRange(clones);
            return [client, .. clones];
        }
#endif
        return [Service, Service];
    }

    /// <summary>Waits until the background jobs of the solution have run; the emulator runs them here and now.</summary>
    /// <param name="look">Called every now and then meanwhile; null for nothing.</param>
    public void Settle(Action? look = null)
    {
        if (_owned[0] is DataverseEmulator emulator)
        {
            var work = Task.Run(emulator.Drain);
            while (!work.Wait(OpenJobs.LookAgain / 10))
            {
                look?.Invoke();
            }
            return;
        }
        while (OpenJobs.AnyQueued(Service))
        {
            look?.Invoke();
            Thread.Sleep(OpenJobs.LookAgain);
        }
    }

    /// <summary>Opens what the command line names; an emulator file must be there.</summary>
    /// <exception cref="UsageException">Neither or both are named, or it cannot be reached.</exception>
    public static Connection Open(ParseResult parsed)
    {
        if (parsed.GetValue(EmulatorFile) is { } file && !File.Exists(file))
        {
            throw new UsageException(
                $"The emulator file '{file}' does not exist. "
                    + $"'salesprocess import ZIP --emulator {file}' makes it."
            );
        }
        return Reach(parsed);
    }

    /// <summary>Works on what the command line names; an emulator file that is new goes again when the work fails.</summary>
    /// <exception cref="UsageException">Neither or both are named, or it cannot be reached.</exception>
    public static void WithNewOrExisting(ParseResult parsed, Action<IOrganizationService> work)
    {
        var file = parsed.GetValue(EmulatorFile);
        var isNew = file is not null && !File.Exists(file);
        try
        {
            using var connection = Reach(parsed);
            work(connection.Service);
        }
        catch when (isNew && File.Exists(file))
        {
            File.Delete(file);
            throw;
        }
    }

    private static Connection Reach(ParseResult parsed) =>
        (parsed.GetValue(EmulatorFile), parsed.GetValue(ConnectionString)) switch
        {
            ({ } path, null) => ToEmulator(path),
            (null, { } text) => ToEnvironment(text),
            _ => throw new UsageException("Name either --emulator FILE or --connection STRING."),
        };

    private static Connection ToEmulator(string file)
    {
        WholeFile.MakeFolder(Path.GetDirectoryName(Path.GetFullPath(file))!);
        try
        {
            var emulator = DataverseEmulator.Open(
                file,
                new EmulatorOptions { JobsAtOnce = Environment.ProcessorCount }
            );
            return new Connection(emulator.ServiceFor(emulator.AdministratorId), emulator);
        }
        catch (FaultException<OrganizationServiceFault> refusal)
        {
            throw new UsageException(
                $"The emulator file '{file}' cannot be opened: {refusal.Message} Or name another file."
            );
        }
        catch (SqliteException refusal)
        {
            throw new UsageException(
                $"The emulator file '{file}' cannot be opened: {Reason(refusal)}. Name another file."
            );
        }
    }

    private static string Reason(SqliteException refusal) =>
        refusal.SqliteErrorCode switch
        {
            SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT =>
                "it is no emulator file, or is damaged",
            SQLitePCL.raw.SQLITE_BUSY => "another process is using it",
            _ => refusal.Message,
        };

    /// <summary>Lets go of all services, the first one last: the others are clones of it.</summary>
    public void Dispose()
    {
        foreach (var owned in _owned.AsEnumerable().Reverse())
        {
            owned.Dispose();
        }
        _owned.Clear();
    }

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
