namespace Crm.SalesProcess.Domain.Process.Files;

/// <summary>One difference between two forms of a process, in the words of a sales manager.</summary>
/// <param name="Kind">What has become of it.</param>
/// <param name="Place">The part, such as <c>Stage 'Propose'</c>, as it is called now.</param>
/// <param name="What">What about it has changed; blank when the whole part is new or gone.</param>
/// <param name="Before">What it was; blank for nothing.</param>
/// <param name="After">What it is; blank for nothing.</param>
public sealed record ProcessDifference(
    DifferenceKind Kind,
    string Place,
    string What,
    string Before,
    string After
)
{
    private const string Nothing = "nothing";

    /// <summary>One line: a sign, the place, and what was and what is.</summary>
    public override string ToString() =>
        Kind switch
        {
            DifferenceKind.Added => $"+ {Place}: {After}",
            DifferenceKind.Removed => $"- {Place}: {Before}",
            _ => $"~ {Place}: {What} was {Or(Before)}, is {Or(After)}",
        };

    private static string Or(string words) => words.Length == 0 ? Nothing : words;
}
