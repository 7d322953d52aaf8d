using System;
using System.Collections.Generic;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>A snapshot of the row that a step asks for.</summary>
/// <param name="Type">0 before, 1 after, 2 both.</param>
/// <param name="Columns">Empty means all columns.</param>
public sealed record PackagedStepImage(
    SolutionElement Source,
    Guid? Id,
    string Name,
    string Alias,
    int Type,
    string MessagePropertyName,
    IReadOnlyList<string> Columns
)
{
    public static PackagedStepImage Read(SolutionElement element) =>
        new(
            element,
            element.Id("SdkMessageProcessingStepImageId"),
            element.Attribute("Name") ?? element.Text("EntityAlias") ?? "",
            element.Required("EntityAlias"),
            element.Number("ImageType", 0),
            element.Required("MessagePropertyName"),
            ColumnList.Split(element.Text("Attributes"))
        );
}
