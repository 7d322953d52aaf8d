namespace Crm.SalesProcess.Steps.Publishing;

/// <summary>A line of the form <c>number: text</c>.</summary>
/// <param name="Number">The number; null when the line has none.</param>
/// <param name="Text">The text; the whole line when it has no number.</param>
internal sealed record DraftLine(int? Number, string Text);
