using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>One operation on its way through the stages; steps and the main operation share its parameters.</summary>
internal sealed class PipelineEvent(string message, string table)
{
    public string Message { get; } = message;

    /// <summary>Logical name of the primary table; empty when the message has none.</summary>
    public string Table { get; } = table;

    public Guid RowId { get; set; }

    public ParameterCollection Input { get; init; } = [];

    public ParameterCollection Output { get; init; } = [];

    public ParameterCollection SharedVariables { get; set; } = [];

    /// <summary>What plug-ins see as ParentContext.</summary>
    public PluginContext? Parent { get; set; }

    /// <summary>Whether stages 20 and 40 see the variables of stage 10 only through ParentContext.</summary>
    public bool SplitsContext { get; init; }

    /// <summary>The row that images are taken of; null when the message has no images.</summary>
    public EntityReference? ImageRow { get; set; }

    /// <summary>The lookups of Target before the first stage-20 plug-in: those of the caller and of the platform.</summary>
    public IReadOnlyDictionary<string, EntityReference> LookupsBefore { get; set; } =
        new Dictionary<string, EntityReference>();

    public Entity? PreRow { get; set; }

    public Entity? PostRow { get; set; }

    /// <summary>The events of the rows in a bulk message; empty for a message of one row.</summary>
    public IReadOnlyList<PipelineEvent> Rows { get; init; } = [];

    /// <summary>The Target as it was sent, when this is only a part of it; null when it is all.</summary>
    public Entity? Whole { get; init; }

    public Entity Target => (Entity)Input["Target"];

    /// <summary>The columns that filters may see; null: all of Target.</summary>
    public FrozenSet<string>? SeenByFilters { get; init; }

    /// <summary>Columns that filters are compared with; of a bulk message, those of any row.</summary>
    public IEnumerable<string> FilteredColumns =>
        Input.Contains("Target") && Input["Target"] is Entity target
            ? target.Attributes.Keys.Where(column => SeenByFilters?.Contains(column) ?? true)
            : Rows.SelectMany(row => row.FilteredColumns);
}
