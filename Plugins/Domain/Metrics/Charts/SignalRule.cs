namespace Crm.SalesProcess.Domain.Metrics.Charts;

/// <summary>Why a chart asks for attention; where none applies it is routine variation, no action. Values of the choice csp_signalrule.</summary>
public enum SignalRule
{
    /// <summary>A value strictly beyond its limits, or a moving range above its limit.</summary>
    BeyondLimits = 725500000,

    /// <summary>Eight values in a row on one side of the centre.</summary>
    EightOnOneSide = 725500001,

    /// <summary>Three of four values beyond half the limit distance on one side.</summary>
    ThreeOfFourFarOut = 725500002,

    /// <summary>Not of a chart: somebody changed the gate switch.</summary>
    GateSwitchChanged = 725500003,

    /// <summary>Not of a chart: an opportunity was found in a stage that no gate had let it into.</summary>
    GatePassedBy = 725500004,
}
