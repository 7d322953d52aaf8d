namespace Crm.SalesProcess.Tables;

/// <summary>On which way the gate was asked. Values of the choice csp_gatechannel.</summary>
public enum GateChannel
{
    /// <summary>An opportunity was saved.</summary>
    Save = 725500000,

    /// <summary>Somebody asked what is missing before trying.</summary>
    Check = 725500001,

    /// <summary>The stage was moved by Move Stage.</summary>
    Move = 725500002,

    /// <summary>The opportunity was won or lost.</summary>
    Close = 725500003,

    /// <summary>The stage was set on the business process flow.</summary>
    ProcessBar = 725500004,
}
