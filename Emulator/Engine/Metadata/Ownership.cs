namespace Crm.SalesProcess.Emulator.Metadata;

/// <summary>Who owns the rows of a table; decides its system columns and the depths its privileges know.</summary>
public enum Ownership
{
    /// <summary>Nobody: intersect tables and system internals. Readable by everybody.</summary>
    None,

    /// <summary>A user or a team, within a business unit.</summary>
    User,

    /// <summary>The organisation as a whole.</summary>
    Organization,

    /// <summary>A business unit: users, teams, roles.</summary>
    Business,
}
