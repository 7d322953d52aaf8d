using System.Collections.Generic;

namespace Crm.SalesProcess.Tests.Sdk.Surface;

/// <summary>What others see of one type, in the words of the API listings.</summary>
/// <param name="Name">Full name, type parameters included.</param>
/// <param name="Declaration">Modifiers, kind and constraints, without attributes and bases.</param>
/// <param name="Bases">Base class and interfaces that the type names itself.</param>
/// <param name="Assignable">Every base class and interface it has; empty for a type read from a text, which cannot know.</param>
/// <param name="Attributes">Those that <see cref="AttributeText"/> covers.</param>
/// <param name="Members">By signature.</param>
public sealed record TypeSurface(
    string Name,
    string Declaration,
    IReadOnlySet<string> Bases,
    IReadOnlySet<string> Assignable,
    IReadOnlySet<string> Attributes,
    IReadOnlyDictionary<string, IReadOnlySet<string>> Members
);
