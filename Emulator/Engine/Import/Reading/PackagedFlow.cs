using System;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>A cloud flow (<c>workflow</c> of category 5). The emulator stores it and never runs it.</summary>
/// <param name="FileName">Path of its definition in the zip.</param>
public sealed record PackagedFlow(SolutionElement Source, Guid Id, string Name, string FileName)
{
    public string Description { get; init; } = "";

    public bool IsActive { get; init; }

    public static PackagedFlow Read(SolutionElement element) =>
        new(
            element,
            element.IdAttribute("WorkflowId") ?? Guid.Empty,
            element.RequiredAttribute("Name"),
            element.Required("JsonFileName")
        )
        {
            Description = element.Label1033("Descriptions", "Description"),
            IsActive = element.Flag("StateCode"),
        };
}
