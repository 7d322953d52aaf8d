using System;

namespace Crm.SalesProcess.Emulator.Security;

/// <summary>What a column security profile lets its members do with a secured column.</summary>
[Flags]
internal enum ColumnRights
{
    None = 0,
    Read = 1,
    Create = 2,
    Update = 4,
    All = Read | Create | Update,
}
