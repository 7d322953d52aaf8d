namespace Crm.SalesProcess.Domain.Gates;

/// <summary>What is about to happen to an opportunity.</summary>
public enum MoveKind
{
    /// <summary>It is created in a stage.</summary>
    Start = 1,

    /// <summary>It goes to a later stage.</summary>
    Forward = 2,

    /// <summary>It goes to an earlier stage.</summary>
    Back = 3,

    /// <summary>It is won.</summary>
    Win = 4,

    /// <summary>It is lost.</summary>
    Lose = 5,
}
