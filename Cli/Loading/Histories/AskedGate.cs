namespace Crm.SalesProcess.Cli.Loading.Histories;

/// <summary>What a row of the gate evaluations tells besides stage and result.</summary>
/// <param name="To">Name of the stage that was to be entered; empty when it is not given, or at a close.</param>
/// <param name="AskedBy">Full name of who tried; empty for the owner of then.</param>
/// <param name="Rule">Name of a rule that was not met; empty for none.</param>
internal sealed record AskedGate(string To, string AskedBy, string Rule)
{
    private const char Separator = '\u001f';

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static AskedGate Read(string text)
    {
        var parts = text.Split(Separator);
        return new AskedGate(parts[0], parts[1], parts[2]);
    }

    /// <summary>All of it as one text.</summary>
    public string Write() => string.Join(Separator, To, AskedBy, Rule);
}
