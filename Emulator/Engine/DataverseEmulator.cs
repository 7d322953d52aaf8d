using System;
using System.Collections.Immutable;
using System.IO;
using Crm.SalesProcess.Emulator.Catalogue;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Import;
using Crm.SalesProcess.Emulator.Messages;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Store;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator;

/// <summary>
/// A Dataverse organisation with Dynamics 365 Sales, on SQLite. It does what it does as the platform does it, and
/// refuses the rest by name.
/// </summary>
/// <remarks>
/// All members may be used from several threads; writes happen one transaction at a time. Handlers of the events run
/// inside of it and must not call the emulator.
/// </remarks>
public sealed class DataverseEmulator : IDisposable
{
    private readonly Organization _organization;

    private DataverseEmulator(Database database, EmulatorOptions? options)
    {
        _organization = new Organization(database, options ?? new EmulatorOptions());
        _organization.Watch.Called += (_, call) => PluginServiceCalled?.Invoke(this, call);
        _organization.Watch.Executed += (_, execution) => StepExecuted?.Invoke(this, execution);
        try
        {
            new OrganizationRows(_organization).Complete();
            _organization.Jobs.Recover();
        }
        catch
        {
            _organization.Dispose();
            throw;
        }
    }

    /// <summary>Raised before each call that a plug-in makes to the organisation service.</summary>
    public event EventHandler<PluginServiceCall>? PluginServiceCalled;

    /// <summary>Raised after each execution of a plug-in.</summary>
    public event EventHandler<StepExecution>? StepExecuted;

    /// <summary>The user that is above all privileges.</summary>
    public Guid SystemUserId => Emulated.SystemUserId;

    /// <summary>The first human user, with the role System Administrator.</summary>
    public Guid AdministratorId => Emulated.AdministratorId;

    /// <summary>Tables and columns as they are now; importing a solution changes them.</summary>
    public Schema Schema => _organization.Database.Schema;

    /// <summary>The custom APIs there are now; another array once they change.</summary>
    public ImmutableArray<CustomApi> CustomApis => _organization.CustomApis;

    /// <summary>An organisation that lives as long as the object.</summary>
    public static DataverseEmulator InMemory(EmulatorOptions? options = null) =>
        new(Database.InMemory(StandardCatalogue.Schema), options);

    /// <summary>Opens an organisation kept in a file; the file is created when it is missing.</summary>
    /// <remarks>Jobs that were running when the process ended start again at the next <see cref="Drain"/>.</remarks>
    public static DataverseEmulator Open(string path, EmulatorOptions? options = null) =>
        new(Database.Open(path, StandardCatalogue.Schema), options);

    /// <summary>Copies an organisation kept in a file, as the admin center copies an environment: the copy has an id of its own.</summary>
    /// <param name="path">A file that is not open; faults when some of its rows are still in the log beside it.</param>
    /// <param name="copy">The new file; faults when there is one already.</param>
    public static void Copy(string path, string copy)
    {
        if (new FileInfo(path + "-wal") is { Exists: true, Length: > 0 })
        {
            throw Fault.Of(
                ErrorCode.InvalidOperation,
                $"The database '{Path.GetFileName(path)}' is in use or was not closed; open and close it, then copy it."
            );
        }

        File.Copy(path, copy);
        using var database = Database.Open(copy, StandardCatalogue.Schema);
        using var store = database.Begin();
        OrganizationIdentity.Renew(store);
        store.Commit();
    }

    /// <summary>A service whose calls run the whole pipeline as that user.</summary>
    public IOrganizationService ServiceFor(Guid userId) => ServiceFor(new Client(userId));

    /// <summary>A service whose calls run the whole pipeline as that client.</summary>
    public IOrganizationService ServiceFor(Client client) => new ClientService(_organization, client);

    /// <summary>
    /// Installs or upgrades a solution, as SYSTEM, in one transaction; what the new version no longer has is removed.
    /// </summary>
    /// <param name="solutionZip">A packed solution, managed or unmanaged.</param>
    /// <exception cref="SolutionImportException">The package has problems; nothing was written.</exception>
    public ImportResult Import(Stream solutionZip)
    {
        ArgumentNullException.ThrowIfNull(solutionZip);
        return new SolutionImport(_organization).Run(solutionZip, ImportKind.Upgrade);
    }

    /// <summary>Builds the indexes that alternate keys wait for, and runs queued asynchronous steps until none is left.</summary>
    public void Drain()
    {
        KeyIndexes.Build(_organization.Database);
        _organization.Jobs.Drain();
    }

    /// <summary>
    /// For tests of races: when an operation comes to the point, it stands still while <paramref name="other"/> runs on
    /// a thread of its own, to its end or until it has to wait for a row that the first has written. One at a time.
    /// </summary>
    public Interleaving Interleave(InterleavingPoint point, Action other) =>
        _organization.Interleave(point, other);

    public void Dispose() => _organization.Dispose();
}
