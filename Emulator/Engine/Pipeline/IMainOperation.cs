using System.Collections.Generic;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>The platform's own part of a message.</summary>
internal interface IMainOperation
{
    /// <summary>Between stage 10 and the transaction: faults when the caller may not do this.</summary>
    void Authorize(PipelineEvent operation, Call call);

    /// <summary>The passes through stages 20 to 40; more than one where the platform fires steps twice.</summary>
    IEnumerable<Batch> Passes(Batch batch) => [batch];

    /// <summary>Within the transaction, before stage 20: adds what the platform sets.</summary>
    void Prepare(PipelineEvent operation, Call call) { }

    /// <summary>Stage 30.</summary>
    void Run(PipelineEvent operation, Call call);
}
