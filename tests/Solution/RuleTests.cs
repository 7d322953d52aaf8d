using System.IO;
using System.Linq;
using Crm.SalesProcess.Cli.Checking;

namespace Crm.SalesProcess.Tests.Solution;

/// <summary>Every rule finds the fault it is there for.</summary>
public sealed class RuleTests
{
    private const string Stage = "Entities/csp_SalesStage/Entity.xml";
    private const string Visit = "Entities/csp_StageVisit/Entity.xml";
    private const string StageView = "Entities/csp_SalesStage/SavedQueries/*.xml";
    private const string ProcessForm = "Entities/csp_SalesProcess/FormXml/main/*.xml";
    private const string Manifest = "Other/Solution.xml";
    private const string Parents = "Other/Relationships/csp_SalesProcess.xml";
    private const string Severity = "OptionSets/csp_severity.xml";
    private const string Rep = "Roles/Sales Process Rep.xml";
    private const string Step = "SdkMessageProcessingSteps/{d3784e7d*.xml";
    private const string Assembly = "PluginAssemblies/*.dll.data.xml";
    private const string Api = "customapis/csp_PublishProcess/customapi.xml";
    private const string TimeZone = "environmentvariabledefinitions/csp_TimeZone/*.xml";

    /// <summary>Rule, file, text there, what is planted instead.</summary>
    public static TheoryData<string, string, string, string> Faults =>
        new()
        {
            { "release-version", Manifest, "<Version>0.1.0.0", "<Version>0.2.0.0" },
            { "release-version", Stage, "<IntroducedVersion>0.1.0.0", "<IntroducedVersion>9.0.0.0" },
            { "managed-flag", Manifest, "<Managed>2", "<Managed>0" },
            { "publisher-prefix", Severity, "Name=\"csp_severity\"", "Name=\"severity\"" },
            { "option-values", Severity, "value=\"725500000\"", "value=\"1\"" },
            { "option-values", Severity, "value=\"725500000\"", "value=\"725500001\"" },
            {
                "root-component-missing",
                Manifest,
                "schemaName=\"csp_salesstage\"",
                "schemaName=\"csp_stage\""
            },
            {
                "root-component-unknown",
                Manifest,
                "schemaName=\"csp_salesstage\"",
                "schemaName=\"csp_stage\""
            },
            {
                "root-component-unknown",
                Manifest,
                "opportunity\" behavior=\"2\"",
                "opportunity\" behavior=\"0\""
            },
            {
                "missing-dependencies",
                Manifest,
                "Required type=\"1\" schemaName=\"opportunity\"",
                "Required type=\"1\" schemaName=\"lead\""
            },
            { "languages", Severity, "languagecode=\"1033\"", "languagecode=\"1031\"" },
            { "unique-names", Severity, "csp_severity", "csp_gatekind" },
            { "names-agree", Stage, "<Name>csp_ordinal<", "<Name>csp_position<" },
            { "table-settings", Stage, "<IsActivity>0</IsActivity>", "" },
            {
                "system-columns",
                Stage,
                "PhysicalName=\"OverriddenCreatedOn\"",
                "PhysicalName=\"csp_Overridden\""
            },
            { "system-columns", Stage, "PhysicalName=\"csp_Ordinal\"", "PhysicalName=\"VersionNumber\"" },
            {
                "system-relationships",
                "Other/Relationships/Organization.xml",
                "organization_csp_salesstage",
                "organization_csp_stage"
            },
            {
                "system-relationships",
                "Other/Relationships/BusinessUnit.xml",
                "<CascadeDelete>Restrict",
                "<CascadeDelete>NoCascade"
            },
            { "primary-columns", Stage, ">PrimaryName|", ">" },
            { "primary-columns", Stage, "<Type>primarykey<", "<Type>uniqueidentifier<" },
            { "column-details", Stage, "<MinValue>1</MinValue>", "<MinValue>101</MinValue>" },
            { "column-details", Stage, "<Length>200</Length>", "" },
            {
                "money-columns",
                Visit,
                "PhysicalName=\"csp_AmountIn_Base\"",
                "PhysicalName=\"csp_AmountIn_Bas\""
            },
            { "money-columns", Visit, "PhysicalName=\"ExchangeRate\"", "PhysicalName=\"csp_ExchangeRate\"" },
            {
                "lookup-relationships",
                Parents,
                "<ReferencingAttributeName>csp_ProcessId",
                "<ReferencingAttributeName>csp_Process"
            },
            {
                "lookup-relationships",
                Parents,
                "<ReferencedEntityName>csp_SalesProcess",
                "<ReferencedEntityName>csp_Process"
            },
            { "lookup-relationships", Visit, "<LookupStyle>polymorphic", "<LookupStyle>single" },
            { "required-lookups", Parents, "<CascadeDelete>Restrict", "<CascadeDelete>RemoveLink" },
            {
                "relationship-index",
                "Other/Relationships.xml",
                "organization_csp_salesstage",
                "organization_csp_stage"
            },
            { "choice-exists", Stage, "<OptionSetName>csp_forecastcategory", "<OptionSetName>csp_forecast" },
            { "choices-match-code", Severity, "description=\"Hint\"", "description=\"Advice\"" },
            { "default-views", StageView, "<isdefault>1<", "<isdefault>0<" },
            { "view-columns", StageView, "jump=\"csp_name\"", "jump=\"csp_title\"" },
            {
                "fetch-columns",
                StageView,
                "<order attribute=\"csp_ordinal\"",
                "<order attribute=\"csp_position\""
            },
            { "fetch-columns", StageView, "<entity name=\"csp_salesstage\"", "<entity name=\"csp_stage\"" },
            {
                "form-controls",
                ProcessForm,
                "{4273EDBD-AC1D-40D3-9FB2-095C621B552D}",
                "{C6D124CA-7EDA-4A60-AEA9-7FB8D318B68F}"
            },
            { "form-controls", ProcessForm, "control id=\"csp_order\"", "control id=\"csp_name\"" },
            {
                "form-lists",
                ProcessForm,
                "<RelationshipName>csp_salesprocess_",
                "<RelationshipName>csp_process_"
            },
            {
                "form-lists",
                ProcessForm,
                "<TargetEntityType>csp_salesstage",
                "<TargetEntityType>csp_gaterule"
            },
            {
                "role-privileges",
                Rep,
                "prvReadcsp_GateRule\" level=\"Global\"",
                "prvReadcsp_GateRule\" level=\"Local\""
            },
            { "environment-variables", TimeZone, "<defaultvalue>UTC<", "<defaultvalue><" },
            { "environment-variables", TimeZone, "<type>100000000<", "<type>100000003<" },
            {
                "descriptions",
                Severity,
                "<Description description=\"What happens when a gate rule is not met.\" languagecode=\"1033\" />",
                ""
            },
            {
                "no-unmodified",
                Stage,
                "<attribute PhysicalName=\"CreatedBy\"",
                "<attribute PhysicalName=\"CreatedBy\" unmodified=\"1\""
            },
            { "managed-properties", Visit, "<IsCustomizable>0<", "<IsCustomizable>1<" },
            { "managed-properties", Stage, "<CanCreateViews>1<", "<CanCreateViews>0<" },
            { "step-types", Step, "<PluginTypeId>85c8707c", "<PluginTypeId>95c8707c" },
            {
                "step-types",
                Step,
                "<PluginTypeName>Crm.SalesProcess.Steps.Stages",
                "<PluginTypeName>Crm.SalesProcess.Steps"
            },
            { "step-stage", Step, "<Mode>0", "<Mode>1" },
            { "step-stage", Step, "<Stage>20", "<Stage>30" },
            {
                "step-filter",
                Step,
                "<FilteringAttributes>csp_stageid,csp_processversionid</FilteringAttributes>",
                ""
            },
            { "step-images", Step, "<MessagePropertyName>Target", "<MessagePropertyName>id" },
            { "step-images", Step, "<ImageType>0", "<ImageType>1" },
            { "step-message", Step, "<SdkMessageId>20bebb1b", "<SdkMessageId>20bebb1c" },
            { "step-message", Step, ": Update of opportunity", ": Delete of opportunity" },
            { "step-order", Step, "<Rank>100", "<Rank>200" },
            { "step-columns", Step, "<FilteringAttributes>csp_stageid,", "<FilteringAttributes>csp_stage," },
            { "step-columns", Step, "<PrimaryEntity>opportunity", "<PrimaryEntity>oportunity" },
            { "assembly-identity", Assembly, "Version=1.0.0.0", "Version=1.1.0.0" },
            { "assembly-identity", Assembly, "<IsolationMode>2", "<IsolationMode>1" },
            {
                "plugin-types",
                Assembly,
                " Name=\"Crm.SalesProcess.Steps.Guards",
                " Name=\"Crm.SalesProcess.Steps"
            },
            {
                "custom-api",
                Api,
                "<boundentitylogicalname>csp_salesprocess",
                "<boundentitylogicalname>csp_process"
            },
            {
                "custom-api",
                Api,
                "<executeprivilegename>prvWritecsp_SalesProcess",
                "<executeprivilegename>prvWritecsp_Process"
            },
            { "custom-api", Api, "<plugintypeexportkey>d011c332", "<plugintypeexportkey>d011c333" },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_planted_fault_is_found_by_its_rule(string rule, string file, string old, string planted)
    {
        using var copy = new SolutionCopy();

        var findings = copy.Replace(file, old, planted).Findings();

        Assert.Contains(rule, findings.Select(f => f.Rule));
    }

    [Fact]
    public void A_second_parental_relationship_is_found()
    {
        using var copy = new SolutionCopy();
        var file = Path.Combine(copy.Folder, "Other/Relationships/Team.xml");
        var parental = File.ReadAllText(file)
            .Replace("NoCascade", "Cascade")
            .Replace("RemoveLink", "Cascade");

        var findings = copy.Write("Other/Relationships/Team.xml", parental).Findings();

        Assert.Equal(2, findings.Count(f => f.Rule == "one-parent"));
    }

    [Fact]
    public void No_rule_is_left_without_a_planted_fault()
    {
        string[] elsewhere =
        [
            "unknown-element",
            "missing-element",
            "invalid-value",
            "unique-ids",
            "form-columns",
            "one-parent",
            "not-built",
            "zip-complete",
        ];

        var planted = Faults.Select(f => (string)f[0]).Concat(elsewhere);

        Assert.Equal(SolutionCheck.Rules.Select(r => r.Code).Order(), planted.Distinct().Order());
    }

    [Fact]
    public void A_finding_names_its_place_and_a_way_to_fix_it()
    {
        using var copy = new SolutionCopy();
        copy.Replace(Stage, "<RequiredLevel>none", "<RequirdLevel>none")
            .Replace(Stage, "none</RequiredLevel>", "none</RequirdLevel>");

        var finding = copy.Findings().First(f => f.Rule == "unknown-element");

        Assert.Equal(
            new Finding(
                "unknown-element",
                Stage,
                20,
                "Entity[csp_SalesStage]/EntityInfo/entity[csp_SalesStage]/attributes/attribute[CreatedBy]/RequirdLevel",
                "<RequirdLevel> does not belong here.",
                "Did you mean RequiredLevel?"
            ),
            finding
        );
    }
}
