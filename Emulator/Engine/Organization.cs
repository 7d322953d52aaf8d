using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Crm.SalesProcess.Emulator.Async;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Messages;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Sandbox;
using Crm.SalesProcess.Emulator.Security;
using Crm.SalesProcess.Emulator.Store;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator;

/// <summary>One emulated organisation: the database and everything that works on it.</summary>
internal sealed class Organization : IDisposable
{
    private readonly MessageTable _messages;
    private readonly ThreadLocal<StoreReader?> _open = new();
    private readonly Lazy<Guid> _id;
    private volatile Interleaving? _interleaving;

    public Organization(Database database, EmulatorOptions options)
    {
        Database = database;
        Options = options;
        _id = new Lazy<Guid>(() => Read(OrganizationIdentity.Read));
        Watch = new PluginWatch(options);
        Budget = new OperationBudget(options);
        var registered = new RegisteredSteps(this);
        Steps = new StepRegistry(registered.Read);
        Plugins = new PluginHost(registered.CodeOf, options.PluginInstancesKept);
        Security = new AccessControl(this);
        Columns = new ColumnSecurity(this);
        Jobs = new JobQueue(this);
        Events = new EventPipeline(this);
        _messages = new MessageTable(this);
    }

    /// <summary>Of the row that describes the organisation; another one in every database.</summary>
    public Guid Id => _id.Value;

    public PluginWatch Watch { get; }

    public OperationBudget Budget { get; }

    public Database Database { get; }

    public EmulatorOptions Options { get; }

    public StepRegistry Steps { get; }

    public PluginHost Plugins { get; }

    public AccessControl Security { get; }

    public ColumnSecurity Columns { get; }

    public JobQueue Jobs { get; }

    public EventPipeline Events { get; }

    /// <summary>UTC, whole seconds, as rows keep it.</summary>
    public DateTime Now
    {
        get
        {
            var now = Options.Clock.GetUtcNow().UtcDateTime;
            return new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        }
    }

    public OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        try
        {
            call.Operation?.EnsureAlive();
            Security.EnsureEnabled(call);
            var (plain, effective) = OptionalParameters.Apply(this, request, Budget.Begin(call));
            return _messages.Find(plain.RequestName).Execute(plain, effective);
        }
        finally
        {
            if (call.Operation is null)
            {
                Watch.KeepTraces(Database);
            }
        }
    }

    public ImmutableArray<CustomApi> CustomApis => _messages.CustomApis;

    public Schema SchemaOf(Call call) => call.Operation?.Store.Schema ?? Database.Schema;

    public Table TableOf(string name, Call call) => SchemaOf(call).Table(name);

    /// <summary>Reads in the call's transaction, or what is committed when it has none.</summary>
    public T Read<T>(Call call, Func<StoreReader, T> read) =>
        call.Operation is { } operation ? read(operation.Store) : Read(read);

    /// <summary>Reads in what this thread has open already, or what is committed when it has nothing open.</summary>
    public T Read<T>(Func<StoreReader, T> read)
    {
        if (_open.Value is { } open)
        {
            return read(open);
        }

        using var store = Database.Read();
        _open.Value = store;
        try
        {
            return read(store);
        }
        finally
        {
            _open.Value = null;
        }
    }

    /// <summary>Works in the call's transaction, or in one of its own that is committed at the end.</summary>
    public void Join(Call call, Action<Call> work)
    {
        if (call.Operation is not null)
        {
            work(call);
            return;
        }

        if (_open.Value is not null)
        {
            throw Fault.NotSupported("A second transaction on a thread that has one open");
        }

        using var operation = new Operation(Database.Begin());
        _open.Value = operation.Store;
        try
        {
            work(call with { Operation = operation });
            operation.EnsureUnbroken();
            operation.Store.Commit();
        }
        finally
        {
            _open.Value = null;
            ForgetWhatDependsOn(operation);
        }
    }

    /// <summary>Replaces the interleaving there was.</summary>
    public Interleaving Interleave(InterleavingPoint point, Action other) =>
        _interleaving = new Interleaving(Database, point, other);

    /// <summary>Stands still when an interleaving wants it here. Each request then sees rights and steps as it left them.</summary>
    public void Reach(InterleavingMoment moment, Batch batch, Call call)
    {
        if (_interleaving is not { } interleaving || call.Operation is not { } operation)
        {
            return;
        }

        foreach (var one in batch.Rows)
        {
            ForgetWhatDependsOn(operation);
            interleaving.Reach(moment, one, operation);
            ForgetWhatDependsOn(operation);
        }
    }

    /// <summary>Notes a write, so that what is derived from the table is read again.</summary>
    public void Wrote(string table, Call call)
    {
        var operation = call.Operation ?? throw new InvalidOperationException("A write needs a transaction.");
        operation.Wrote(table);
        if (DerivedFrom.Security.Contains(table))
        {
            Security.Forget();
        }
    }

    public void Dispose()
    {
        _open.Dispose();
        Database.Dispose();
    }

    private void ForgetWhatDependsOn(Operation operation)
    {
        if (operation.WrittenTables.Any(DerivedFrom.Security.Contains))
        {
            Security.Forget();
        }

        if (operation.WrittenTables.Any(DerivedFrom.Steps.Contains))
        {
            Steps.Forget();
            Plugins.Forget();
        }

        if (operation.WrittenTables.Any(DerivedFrom.CustomApis.Contains))
        {
            _messages.Forget();
        }
    }
}
