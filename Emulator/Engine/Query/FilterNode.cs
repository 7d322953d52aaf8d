namespace Crm.SalesProcess.Emulator.Query;

/// <summary>A part of a filter.</summary>
public abstract record FilterNode;
