namespace Crm.SalesProcess.Tests.Pipeline.NoWayRound;

/// <summary>Where an opportunity stands when a way begins.</summary>
internal enum Start
{
    /// <summary>In the first stage, with nothing filled in.</summary>
    First,

    /// <summary>In the second stage, with nothing filled in any more.</summary>
    Second,

    /// <summary>In the last stage, with nothing filled in any more.</summary>
    Third,

    /// <summary>In the first stage, with a bar of each standard flow.</summary>
    Barred,

    /// <summary>Won, with everything filled in.</summary>
    Won,

    /// <summary>Won and reopened, with everything filled in.</summary>
    Reopened,
}
