namespace Crm.SalesProcess.Domain.Metrics.Charts;

/// <summary>Why a chart asks for attention; where none applies it is routine variation, no action.</summary>
public enum SignalRule
{
    /// <summary>A value strictly beyond its limits, or a moving range above its limit.</summary>
    BeyondLimits,

    /// <summary>Eight values in a row on one side of the centre.</summary>
    EightOnOneSide,

    /// <summary>Three of four values beyond half the limit distance on one side.</summary>
    ThreeOfFourFarOut,
}
