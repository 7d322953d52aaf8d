namespace Crm.SalesProcess.Emulator.Metadata;

/// <summary>What a solution can bring into the schema.</summary>
public enum SchemaPart
{
    Table,
    Column,
    Key,
    Relationship,
    Choice,
}
