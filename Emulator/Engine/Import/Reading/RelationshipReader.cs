using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>Reads <c>&lt;EntityRelationship&gt;</c>.</summary>
internal static class RelationshipReader
{
    public static PackagedRelationship Read(SolutionElement element)
    {
        switch (element.Required("EntityRelationshipType"))
        {
            case "OneToMany":
                return new PackagedRelationship(element, ReadLookup(element), null);
            case "ManyToMany":
                return new PackagedRelationship(element, null, ReadIntersect(element));
            case var other:
                element.Report(
                    ImportErrors.XsdValidation,
                    $"<EntityRelationshipType> is '{other}', expected is OneToMany or ManyToMany."
                );
                return new PackagedRelationship(element, null, null);
        }
    }

    private static OneToMany ReadLookup(SolutionElement element) =>
        new()
        {
            SchemaName = element.RequiredAttribute("Name"),
            ReferencedTable = Logical(element, "ReferencedEntityName"),
            ReferencingTable = Logical(element, "ReferencingEntityName"),
            ReferencingColumn = Logical(element, "ReferencingAttributeName"),
            IsHierarchical = element.Flag("IsHierarchical"),
            IsCustom = true,
            ReferencingNavigation = Navigation(element, "1"),
            ReferencedNavigation = Navigation(element, "0"),
            Cascade = new CascadeRules
            {
                Assign = Cascade(element, "CascadeAssign"),
                Delete = Cascade(element, "CascadeDelete"),
                Merge = Cascade(element, "CascadeMerge"),
                Reparent = Cascade(element, "CascadeReparent"),
                Share = Cascade(element, "CascadeShare"),
                Unshare = Cascade(element, "CascadeUnshare"),
            },
        };

    private static ManyToMany ReadIntersect(SolutionElement element)
    {
        var first = Logical(element, "FirstEntityName");
        var second = Logical(element, "SecondEntityName");
        return new ManyToMany
        {
            SchemaName = element.RequiredAttribute("Name"),
            IntersectTable = Logical(element, "IntersectEntityName"),
            FirstTable = first,
            FirstColumn = first == second ? $"{first}idone" : $"{first}id",
            SecondTable = second,
            SecondColumn = first == second ? $"{second}idtwo" : $"{second}id",
            IsCustom = true,
        };
    }

    private static string Logical(SolutionElement element, string child) =>
        element.Required(child).ToLowerInvariant();

    private static string Navigation(SolutionElement element, string role) =>
        element
            .Children("EntityRelationshipRoles", "EntityRelationshipRole")
            .FirstOrDefault(candidate => candidate.Text("RelationshipRoleType") == role)
            ?.Text("NavigationPropertyName")
        ?? "";

    private static CascadeAction Cascade(SolutionElement element, string child)
    {
        switch (element.Text(child))
        {
            case null or "NoCascade":
                return CascadeAction.None;
            case "Cascade":
                return CascadeAction.Cascade;
            case "ActiveOnly":
                return CascadeAction.Active;
            case "UserOwned":
                return CascadeAction.UserOwned;
            case "RemoveLink":
                return CascadeAction.RemoveLink;
            case "Restrict":
                return CascadeAction.Restrict;
            case var other:
                element.Report(
                    ImportErrors.XsdValidation,
                    $"<{child}> is '{other}', which is no cascade rule."
                );
                return CascadeAction.None;
        }
    }
}
