using System;
using System.Collections.Generic;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>A message the solution adds to the Web API.</summary>
/// <param name="BindingType">0 unbound, 1 bound to a row, 2 bound to a table.</param>
public sealed record PackagedCustomApi(SolutionElement Source, string UniqueName, int BindingType)
{
    public string Name { get; init; } = "";

    public string? BoundTable { get; init; }

    public string? ExecutePrivilegeName { get; init; }

    public Guid? PluginTypeId { get; init; }

    public bool IsFunction { get; init; }

    public bool IsPrivate { get; init; }

    public int AllowedSteps { get; init; }

    public IReadOnlyList<PackagedApiParameter> Parameters { get; init; } = [];

    public IReadOnlyList<PackagedApiParameter> Responses { get; init; } = [];

    public static PackagedCustomApi Read(SolutionElement element) =>
        new(element, element.RequiredAttribute("uniquename"), element.Number("bindingtype", 0))
        {
            Name = element.Text("name") ?? "",
            BoundTable = element.Text("boundentitylogicalname"),
            ExecutePrivilegeName = element.Text("executeprivilegename"),
            PluginTypeId =
                element.First("plugintypeid")?.Id("plugintypeexportkey")
                ?? element.First("plugintypeid")?.Id("plugintypeid"),
            IsFunction = element.Flag("isfunction"),
            IsPrivate = element.Flag("isprivate"),
            AllowedSteps = element.Number("allowedcustomprocessingsteptype", 0),
        };
}
