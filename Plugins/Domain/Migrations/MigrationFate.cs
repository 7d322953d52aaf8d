namespace Crm.SalesProcess.Domain.Migrations;

/// <summary>What becomes of an opportunity that is to be put into a version.</summary>
public enum MigrationFate
{
    /// <summary>It can be put there; a dry run leaves it where it is.</summary>
    Ready = 1,

    /// <summary>It has been put there.</summary>
    Moved = 2,

    /// <summary>Rules of the version keep it out.</summary>
    Blocked = 3,

    /// <summary>Nothing says which stage it belongs to, or no process is meant for it.</summary>
    NoStage = 4,

    /// <summary>The caller may not change it.</summary>
    NotYours = 5,

    /// <summary>It is in that version already, or in any where older ones are enrolled.</summary>
    AlreadyThere = 6,

    /// <summary>It is closed: what is over stays as it was.</summary>
    Closed = 7,

    /// <summary>There is no such opportunity any more.</summary>
    Gone = 8,
}
