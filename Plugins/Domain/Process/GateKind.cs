namespace Crm.SalesProcess.Domain.Process;

/// <summary>What a rule looks at. Values of the choice csp_gatekind.</summary>
public enum GateKind
{
    /// <summary>Each of some columns holds a real value.</summary>
    RequiredColumns = 725500000,

    /// <summary>A filter is true of the opportunity.</summary>
    ColumnCondition = 725500001,

    /// <summary>Enough related rows exist.</summary>
    RelatedRecords = 725500002,

    /// <summary>Somebody has confirmed it.</summary>
    Confirmation = 725500003,

    /// <summary>Somebody has approved it.</summary>
    Approval = 725500004,
}
