namespace Crm.SalesProcess.Domain.Process.Files;

/// <summary>Something that a process says of itself.</summary>
/// <param name="What">Which thing, such as <c>probability</c>.</param>
/// <param name="Value">What two forms are compared by.</param>
/// <param name="Words">What people read; blank for nothing.</param>
internal sealed record ProcessFact(string What, string Value, string Words)
{
    internal ProcessFact(string what, string value)
        : this(what, value, value) { }
}
