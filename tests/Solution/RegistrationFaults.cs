namespace Crm.SalesProcess.Tests.Solution;

/// <summary>Faults in steps, the assembly and custom APIs: rule, file, text there, what is planted instead.</summary>
internal static class RegistrationFaults
{
    private const string Stage = "Entities/csp_SalesStage/Entity.xml";
    private const string Step = "SdkMessageProcessingSteps/{d3784e7d*.xml";
    private const string Assembly = "PluginAssemblies/*.dll.data.xml";
    private const string Api = "customapis/csp_PublishProcess/customapi.xml";

    public static (string Rule, string File, string Old, string Planted)[] All { get; } =
    [
        ("step-types", Step, "<PluginTypeId>85c8707c", "<PluginTypeId>95c8707c"),
        (
            "step-types",
            Step,
            "<PluginTypeName>Crm.SalesProcess.Steps.Stages",
            "<PluginTypeName>Crm.SalesProcess.Steps"
        ),
        ("step-stage", Step, "<Mode>0", "<Mode>1"),
        ("step-stage", Step, "<Stage>20", "<Stage>30"),
        (
            "step-filter",
            Step,
            "<FilteringAttributes>csp_stageid,csp_processversionid</FilteringAttributes>",
            ""
        ),
        ("step-images", Step, "<MessagePropertyName>Target", "<MessagePropertyName>id"),
        ("step-images", Step, "<ImageType>0", "<ImageType>1"),
        ("step-message", Step, "<SdkMessageId>20bebb1b", "<SdkMessageId>20bebb1c"),
        ("step-message", Step, ": Update of opportunity", ": Delete of opportunity"),
        ("step-order", Step, "<Rank>100", "<Rank>200"),
        ("step-columns", Step, "<FilteringAttributes>csp_stageid,", "<FilteringAttributes>csp_stage,"),
        ("step-columns", Step, "<PrimaryEntity>opportunity", "<PrimaryEntity>oportunity"),
        ("assembly-identity", Assembly, "Version=1.0.0.0", "Version=1.1.0.0"),
        ("assembly-identity", Assembly, "<IsolationMode>2", "<IsolationMode>1"),
        ("plugin-types", Assembly, " Name=\"Crm.SalesProcess.Steps.Guards", " Name=\"Crm.SalesProcess.Steps"),
        (
            "custom-api",
            Api,
            "<boundentitylogicalname>csp_salesprocess",
            "<boundentitylogicalname>csp_process"
        ),
        (
            "custom-api",
            Api,
            "<executeprivilegename>prvWritecsp_SalesProcess",
            "<executeprivilegename>prvWritecsp_Process"
        ),
        ("custom-api", Api, "<plugintypeexportkey>d011c332", "<plugintypeexportkey>d011c333"),
    ];
}
