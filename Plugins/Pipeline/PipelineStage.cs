namespace Crm.SalesProcess.Pipeline;

/// <summary>When a step runs.</summary>
public enum PipelineStage
{
    /// <summary>Before the security check, usually outside the transaction.</summary>
    PreValidation = 10,

    /// <summary>In the transaction, before the row is written; Target can still be changed.</summary>
    PreOperation = 20,

    /// <summary>In the transaction, after the row was written.</summary>
    PostOperation = 40,
}
