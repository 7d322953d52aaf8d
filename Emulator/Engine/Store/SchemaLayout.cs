using System.Collections.Concurrent;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>The SQL side of a schema, built table by table as needed. Safe for use by several threads.</summary>
internal sealed class SchemaLayout(Schema schema)
{
    private readonly ConcurrentDictionary<string, TableLayout> tables = new();

    public Schema Schema => schema;

    public RowPlans Plans => field ??= new RowPlans(this);

    /// <summary>Faults when there is no such table.</summary>
    public TableLayout Table(string name) => tables.GetOrAdd(name, Build, schema);

    private static TableLayout Build(string name, Schema schema) => new(schema.Table(name));
}
