namespace Crm.SalesProcess.Domain.Process;

/// <summary>Why a draft cannot be published.</summary>
/// <param name="Place">Where to look, such as <c>Stage 'Propose'</c>.</param>
/// <param name="Text">What is wrong there, as a clause.</param>
public sealed record DraftProblem(string Place, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Place}: {Text}.";
}
