namespace Crm.SalesProcess.Emulator.Query;

/// <summary>A filter by what linked rows exist: kinds Any, NotAny, All and NotAll.</summary>
public sealed record RelatedRows(QueryLink Link) : FilterNode;
