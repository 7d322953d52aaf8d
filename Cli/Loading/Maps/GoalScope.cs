namespace Crm.SalesProcess.Cli.Loading.Maps;

/// <summary>Whose target a goal is.</summary>
public enum GoalScope
{
    /// <summary>The owner's own.</summary>
    Rep,

    /// <summary>That of the owner's business unit.</summary>
    BusinessUnit,

    /// <summary>That of all.</summary>
    Organisation,
}
