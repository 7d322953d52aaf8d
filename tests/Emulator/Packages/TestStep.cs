using System.Collections.Generic;
using System.Linq;
using System.Security;

namespace Crm.SalesProcess.Tests.Emulator.Packages;

/// <summary>A step of a test package. The message is named by its platform id where that is known.</summary>
public sealed record TestStep(string Plugin, string Message, int Stage)
{
    private static readonly Dictionary<string, string> Ids = new()
    {
        ["Create"] = "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8",
        ["Update"] = "20bebb1b-ea3e-db11-86a7-000a3a5473e8",
        ["Delete"] = "a1bdbb1b-ea3e-db11-86a7-000a3a5473e8",
        ["Retrieve"] = "f2bdbb1b-ea3e-db11-86a7-000a3a5473e8",
        ["RetrieveMultiple"] = "03bebb1b-ea3e-db11-86a7-000a3a5473e8",
        ["Assign"] = "8cbdbb1b-ea3e-db11-86a7-000a3a5473e8",
        ["SetStateDynamicEntity"] = "1dbebb1b-ea3e-db11-86a7-000a3a5473e8",
    };

    public string? Table { get; init; } = "test_thing";

    public string Filter { get; init; } = "";

    public string Configuration { get; init; } = "";

    public string RunAs { get; init; } = "";

    public int Rank { get; init; } = 1;

    public int Mode { get; init; }

    public bool DeletesJob { get; init; }

    public string Name { get; init; } = $"{Plugin}: {Message} {Stage}";

    /// <summary>Alias, type (0 before, 1 after), parameter and columns.</summary>
    public (string Alias, int Type, string Parameter, string Columns)[] Images { get; init; } = [];

    public string Xml =>
        $"""
            <SdkMessageProcessingStep Name="{Name}" SdkMessageProcessingStepId="{TestId.Of(Name):B}">
              {MessageXml}
              <PluginTypeName>TestPlugins.{Plugin}, {PluginAssembly.FullName}</PluginTypeName>
              <PluginTypeId>{TestId.Of("type " + Plugin)}</PluginTypeId>
              {Element("PrimaryEntity", Table)}
              <AsyncAutoDelete>{(DeletesJob ? 1 : 0)}</AsyncAutoDelete>
              {Element("Configuration", Configuration)}
              <FilteringAttributes>{Filter}</FilteringAttributes>
              {Element("ImpersonatingUserIdName", RunAs)}
              <InvocationSource>1</InvocationSource><Mode>{Mode}</Mode><Rank>{Rank}</Rank>
              <EventHandlerTypeCode>4602</EventHandlerTypeCode><Stage>{Stage}</Stage>
              <SdkMessageProcessingStepImages>{string.Concat(
                Images.Select(ImageXml)
            )}</SdkMessageProcessingStepImages>
            </SdkMessageProcessingStep>
            """;

    private string MessageXml =>
        Ids.TryGetValue(Message, out var id)
            ? Element("SdkMessageId", id)
            : Element("SdkMessageName", Message);

    private static string Element(string name, string? text) =>
        string.IsNullOrEmpty(text) ? "" : $"<{name}>{SecurityElement.Escape(text)}</{name}>";

    private string ImageXml((string Alias, int Type, string Parameter, string Columns) image) =>
        $"""
            <SdkMessageProcessingStepImage Name="{image.Alias}">
              <SdkMessageProcessingStepImageId>{TestId.Of(
                Name + image.Alias + image.Type
            ):B}</SdkMessageProcessingStepImageId>
              <Attributes>{image.Columns}</Attributes><EntityAlias>{image.Alias}</EntityAlias>
              <ImageType>{image.Type}</ImageType><MessagePropertyName>{image.Parameter}</MessagePropertyName>
            </SdkMessageProcessingStepImage>
            """;
}
