namespace Crm.SalesProcess.Domain;

/// <summary>Something that must not happen.</summary>
/// <param name="Code">Why.</param>
/// <param name="Text">Sentences that tell the reader what to do; may have several lines.</param>
public sealed record Violation(RefusalCode Code, string Text);
