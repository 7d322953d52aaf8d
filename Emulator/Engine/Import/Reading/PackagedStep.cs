using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>A plug-in registration: which class runs on which message, table and stage.</summary>
public sealed record PackagedStep(SolutionElement Source, Guid Id, string Name)
{
    public Guid? MessageId { get; init; }

    /// <summary>The message by name, for messages whose id no export has shown.</summary>
    public string? MessageName { get; init; }

    public Guid? PluginTypeId { get; init; }

    public string? PluginTypeName { get; init; }

    public string? PrimaryEntity { get; init; }

    public IReadOnlyList<string> FilteringAttributes { get; init; } = [];

    public int Stage { get; init; }

    public int Mode { get; init; }

    public int Rank { get; init; }

    public bool AsyncAutoDelete { get; init; }

    public string? Configuration { get; init; }

    public string? ImpersonatingUserName { get; init; }

    public IReadOnlyList<PackagedStepImage> Images { get; init; } = [];

    public static PackagedStep Read(SolutionElement element) =>
        new(element, ReadId(element), element.RequiredAttribute("Name"))
        {
            MessageId = element.Id("SdkMessageId"),
            MessageName = element.Text("SdkMessageName"),
            PluginTypeId = element.Id("PluginTypeId"),
            PluginTypeName = element.Text("PluginTypeName"),
            PrimaryEntity = element.Text("PrimaryEntity"),
            FilteringAttributes = ColumnList.Split(element.Text("FilteringAttributes")),
            Stage = element.Number("Stage", 0),
            Mode = element.Number("Mode", 0),
            Rank = element.Number("Rank", 1),
            AsyncAutoDelete = element.Flag("AsyncAutoDelete"),
            Configuration = element.Text("Configuration"),
            ImpersonatingUserName = element.Text("ImpersonatingUserIdName"),
            Images =
            [
                .. element
                    .Children("SdkMessageProcessingStepImages", "SdkMessageProcessingStepImage")
                    .Select(PackagedStepImage.Read),
            ],
        };

    private static Guid ReadId(SolutionElement element)
    {
        _ = element.RequiredAttribute("SdkMessageProcessingStepId");
        return element.IdAttribute("SdkMessageProcessingStepId") ?? Guid.Empty;
    }
}
