namespace Crm.SalesProcess.Tests.Pipeline.NoWayRound;

/// <summary>Where an opportunity stands when a way begins.</summary>
internal enum Start
{
    /// <summary>In the first stage, with nothing filled in.</summary>
    First,

    /// <summary>The same, with a bar of each standard flow.</summary>
    Barred,

    /// <summary>Won, with everything filled in.</summary>
    Won,

    /// <summary>Won and reopened, with everything filled in.</summary>
    Reopened,
}
