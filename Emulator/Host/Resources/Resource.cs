using Crm.SalesProcess.Emulator.Host.Model;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Host.Resources;

/// <summary>What the path of a request addresses.</summary>
internal abstract record Resource;

/// <summary>The list of entity sets.</summary>
internal sealed record ServiceDocument : Resource;

/// <summary>The model as CSDL.</summary>
internal sealed record MetadataDocument : Resource;

/// <summary>Rows of a table.</summary>
/// <param name="Parent">Set together with <paramref name="Navigation"/> when only its related rows are meant.</param>
internal sealed record RowsResource(Table Table, EntityReference? Parent, Navigation? Navigation) : Resource;

/// <summary>The number of rows.</summary>
internal sealed record CountResource(RowsResource Rows) : Resource;

/// <summary>One row, by id or alternate key.</summary>
internal sealed record RowResource(Table Table, EntityReference Row) : Resource
{
    /// <summary>The row and property it was reached by; null when it was addressed directly.</summary>
    public LinkResource? Via { get; init; }
}

/// <summary>A lookup that is empty.</summary>
internal sealed record NoRowResource(LinkResource Via) : Resource;

/// <summary>A column of a row.</summary>
/// <param name="IsRaw">Whether the bare value is meant (<c>$value</c>).</param>
internal sealed record PropertyResource(RowResource Row, Column Column, bool IsRaw) : Resource;

/// <summary>The links of a row (<c>$ref</c>), not the rows they lead to.</summary>
/// <param name="Related">The one link meant; null = all of a collection, or the lookup's.</param>
internal sealed record LinkResource(RowResource Row, Navigation Navigation, EntityReference? Related)
    : Resource;
