using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>A security role the solution brings.</summary>
public sealed record PackagedRole(SolutionElement Source, Guid Id, string Name)
{
    public string? Description { get; init; }

    public IReadOnlyList<PackagedPrivilege> Privileges { get; init; } = [];

    public static PackagedRole Read(SolutionElement element) =>
        new(element, element.IdAttribute("id") ?? Guid.Empty, element.RequiredAttribute("name"))
        {
            Description = element.Text("Description"),
            Privileges =
            [
                .. element.Children("RolePrivileges", "RolePrivilege").Select(PackagedPrivilege.Read),
            ],
        };
}
