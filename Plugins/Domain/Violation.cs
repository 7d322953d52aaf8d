namespace Crm.SalesProcess.Domain;

/// <summary>Something that must not happen.</summary>
/// <param name="Code">Why.</param>
/// <param name="Text">Sentences that tell the reader what to do; may have several lines.</param>
/// <param name="Names">What stands for {0}, {1} and so on in the text; none where it has no such places.</param>
public sealed record Violation(RefusalCode Code, string Text, params object[] Names);
