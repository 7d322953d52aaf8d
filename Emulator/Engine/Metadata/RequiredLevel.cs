namespace Crm.SalesProcess.Emulator.Metadata;

/// <summary>How much a column is asked for. Only <see cref="System"/> is enforced on the server.</summary>
public enum RequiredLevel
{
    None,
    Recommended,
    Required,
    System,
}
