using System.Collections.Generic;

namespace Crm.SalesProcess.Cli.Checking.Shapes;

/// <summary>What an element of one kind may hold.</summary>
internal sealed class ElementShape
{
    private readonly Dictionary<string, Slot> _attributes = [];
    private readonly Dictionary<string, Slot> _children = [];

    /// <summary>An attribute or a child.</summary>
    /// <param name="Type">Name of a value or of another kind.</param>
    /// <param name="Required">Must be there.</param>
    /// <param name="Repeats">May be there more than once.</param>
    internal sealed record Slot(string Type, bool Required, bool Repeats);

    public IReadOnlyDictionary<string, Slot> Attributes => _attributes;

    public IReadOnlyDictionary<string, Slot> Children => _children;

    /// <summary>Name of the value that its text is; null when it has none.</summary>
    public string? Text { get; private set; }

    /// <summary>Adds what one line of the shape file says, for example <c>@id! guid</c>.</summary>
    public void Add(string line)
    {
        var words = line.Split(' ');
        if (words[0] == "=")
        {
            Text = words[1];
            return;
        }
        var mark = words[0][^1];
        var name = words[0].TrimEnd('!', '*', '+');
        var slot = new Slot(words[1], mark is '!' or '+', mark is '*' or '+');
        if (name.StartsWith('@'))
        {
            _attributes.Add(name[1..], slot);
        }
        else
        {
            _children.Add(name, slot);
        }
    }
}
