using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Tests.Sdk.Surface;

/// <summary>Finds what keeps one surface from being a subset of another, a sentence for each.</summary>
public static class Comparison
{
    /// <summary>
    /// A type or a member may be absent from the part; what is present must be the same in the whole. A known type is
    /// compared where the whole has the type that it names.
    /// </summary>
    public static IReadOnlyList<string> Excess(
        IReadOnlyDictionary<string, TypeSurface> part,
        IReadOnlyDictionary<string, TypeSurface> whole
    ) => part.Values.SelectMany(type => ExcessOf(type, whole)).ToList();

    /// <summary>
    /// Types and visible members of the part that the whole lacks, whatever their attributes and bases: the official
    /// assemblies for .NET differ in those from the .NET Framework ones that the listings were read from.
    /// </summary>
    public static IReadOnlyList<string> Missing(
        IReadOnlyDictionary<string, TypeSurface> part,
        IReadOnlyDictionary<string, TypeSurface> whole
    ) =>
        part
            .Values.SelectMany(type =>
                whole.TryGetValue(type.Name, out var same)
                    ? type.Members.Keys.Except(same.Members.Keys).Select(member => $"{type.Name}: {member}")
                    : [type.Name]
            )
            .ToList();

    private static IEnumerable<string> ExcessOf(
        TypeSurface part,
        IReadOnlyDictionary<string, TypeSurface> all
    ) =>
        all.TryGetValue(part.Name, out var whole)
            ? DeclarationExcess(part, whole)
                .Concat(
                    AttributeExcess(
                        part.Name,
                        part.Attributes.Where(text => IsNamedIn(all, text)),
                        whole.Attributes
                    )
                )
                .Concat(MemberExcess(part, whole))
            : [$"{part.Name} is not in the other surface"];

    private static IEnumerable<string> DeclarationExcess(TypeSurface part, TypeSurface whole)
    {
        if (part.Declaration != whole.Declaration)
        {
            yield return $"{part.Name} is a '{part.Declaration}', not a '{whole.Declaration}'";
        }
        foreach (var added in part.Bases.Except(whole.Bases).Except(whole.Assignable))
        {
            yield return $"{part.Name} is a {added} in one surface only";
        }
        // Only a compiled type knows all of its bases, so the other way round is compared against a text alone.
        foreach (
            var missing in whole.Assignable.Count > 0
                ? []
                : whole.Bases.Except(part.Bases).Except(part.Assignable)
        )
        {
            yield return $"{part.Name} is no {missing}";
        }
    }

    private static IEnumerable<string> MemberExcess(TypeSurface part, TypeSurface whole) =>
        part.Members.SelectMany(member =>
            whole.Members.TryGetValue(member.Key, out var attributes)
                ? AttributeExcess($"{part.Name}: {member.Key}", member.Value, attributes)
                : [$"{part.Name}: {member.Key} is not in the other surface"]
        );

    private static IEnumerable<string> AttributeExcess(
        string place,
        IEnumerable<string> part,
        IReadOnlySet<string> whole
    )
    {
        var present = part.ToHashSet();
        var added = present.Except(whole).Select(text => $"{place}: [{text}] is in one surface only");
        var missing = whole.Except(present).Where(text => !IsKnownType(text));
        return added.Concat(missing.Select(text => $"{place}: [{text}] is missing"));
    }

    private static bool IsNamedIn(IReadOnlyDictionary<string, TypeSurface> all, string attribute) =>
        !IsKnownType(attribute) || all.Keys.Any(name => attribute == $"KnownType(typeof({name}))");

    private static bool IsKnownType(string attribute) =>
        attribute.StartsWith("KnownType(typeof(", StringComparison.Ordinal);
}
