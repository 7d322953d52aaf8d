namespace Crm.SalesProcess.Domain.Process;

/// <summary>When a rule is asked. Values of the choice csp_gatedirection.</summary>
public enum GateDirection
{
    /// <summary>Before the stage is entered.</summary>
    Entry = 725500000,

    /// <summary>Before the stage is left forward.</summary>
    Exit = 725500001,

    /// <summary>Before the opportunity is won.</summary>
    Win = 725500002,

    /// <summary>Before the opportunity is lost.</summary>
    Lose = 725500003,
}
