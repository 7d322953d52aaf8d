namespace Crm.SalesProcess.Domain.Process.Files;

/// <summary>What has become of a part of a process.</summary>
public enum DifferenceKind
{
    /// <summary>It was not there before.</summary>
    Added = 1,

    /// <summary>It is not there any more.</summary>
    Removed = 2,

    /// <summary>It says something else.</summary>
    Changed = 3,
}
