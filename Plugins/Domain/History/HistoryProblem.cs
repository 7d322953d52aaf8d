namespace Crm.SalesProcess.Domain.History;

/// <summary>Why a history cannot be loaded.</summary>
/// <param name="Place">Path in the payload, such as <c>opportunities[3].events[2].on</c>.</param>
/// <param name="Text">What is wrong there; goes on from "…: ".</param>
public sealed record HistoryProblem(string Place, string Text)
{
    /// <summary>Place and text in one line.</summary>
    public override string ToString() => $"{Place}: {Text}";
}
