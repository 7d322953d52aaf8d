using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>A column security profile the solution brings. Who has it is decided in the organisation.</summary>
public sealed record PackagedProfile(SolutionElement Source, Guid Id, string Name)
{
    public string? Description { get; init; }

    public IReadOnlyList<PackagedPermission> Permissions { get; init; } = [];

    public static PackagedProfile Read(SolutionElement element) =>
        new(
            element,
            element.IdAttribute("fieldsecurityprofileid") ?? Guid.Empty,
            element.RequiredAttribute("name")
        )
        {
            Description = element.Attribute("description"),
            Permissions =
            [
                .. element.Children("FieldPermissions", "FieldPermission").Select(PackagedPermission.Of),
            ],
        };
}
