namespace Crm.SalesProcess.Domain.Process;

/// <summary>Something wrong with a draft.</summary>
/// <param name="Place">Where to look, such as <c>Stage 'Propose'</c>.</param>
/// <param name="Text">What is wrong there, as a clause.</param>
public sealed record DraftProblem(string Place, string Text)
{
    /// <summary>Whether the draft can be published all the same.</summary>
    public bool IsWarning { get; init; }

    /// <inheritdoc/>
    public override string ToString() => IsWarning ? $"{Place}: {Text} (warning)." : $"{Place}: {Text}.";
}
