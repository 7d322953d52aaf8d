namespace Crm.SalesProcess.Emulator.Query;

/// <summary>How the parts of a filter combine.</summary>
public enum Junction
{
    And,
    Or,
}
