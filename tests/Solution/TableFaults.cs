namespace Crm.SalesProcess.Tests.Solution;

/// <summary>Faults in tables, columns, relationships and the manifest: rule, file, text there, what is planted instead.</summary>
internal static class TableFaults
{
    private const string Stage = "Entities/csp_SalesStage/Entity.xml";
    private const string Visit = "Entities/csp_StageVisit/Entity.xml";
    private const string Manifest = "Other/Solution.xml";
    private const string Parents = "Other/Relationships/csp_SalesProcess.xml";
    private const string Severity = "OptionSets/csp_severity.xml";

    public static (string Rule, string File, string Old, string Planted)[] All { get; } =
    [
        ("release-version", Manifest, "<Version>0.1.0.0", "<Version>0.2.0.0"),
        ("release-version", Stage, "<IntroducedVersion>0.1.0.0", "<IntroducedVersion>9.0.0.0"),
        ("managed-flag", Manifest, "<Managed>2", "<Managed>0"),
        ("publisher-prefix", Severity, "Name=\"csp_severity\"", "Name=\"severity\""),
        ("option-values", Severity, "value=\"725500000\"", "value=\"1\""),
        ("option-values", Severity, "value=\"725500000\"", "value=\"725500001\""),
        ("root-component-missing", Manifest, "schemaName=\"csp_salesstage\"", "schemaName=\"csp_stage\""),
        ("root-component-unknown", Manifest, "schemaName=\"csp_salesstage\"", "schemaName=\"csp_stage\""),
        ("root-component-unknown", Manifest, "opportunity\" behavior=\"2\"", "opportunity\" behavior=\"0\""),
        (
            "missing-dependencies",
            Manifest,
            "Required type=\"1\" schemaName=\"opportunity\"",
            "Required type=\"1\" schemaName=\"lead\""
        ),
        ("unique-names", Severity, "csp_severity", "csp_gatekind"),
        ("names-agree", Stage, "<Name>csp_ordinal<", "<Name>csp_position<"),
        ("table-settings", Stage, "<IsActivity>0</IsActivity>", ""),
        ("system-columns", Stage, "PhysicalName=\"OverriddenCreatedOn\"", "PhysicalName=\"csp_Overridden\""),
        ("system-columns", Stage, "PhysicalName=\"csp_Ordinal\"", "PhysicalName=\"VersionNumber\""),
        (
            "system-relationships",
            "Other/Relationships/Organization.xml",
            "organization_csp_salesstage",
            "organization_csp_stage"
        ),
        (
            "system-relationships",
            "Other/Relationships/BusinessUnit.xml",
            "<CascadeDelete>Restrict",
            "<CascadeDelete>NoCascade"
        ),
        ("primary-columns", Stage, ">PrimaryName|", ">"),
        ("primary-columns", Stage, "<Type>primarykey<", "<Type>uniqueidentifier<"),
        ("column-details", Stage, "<MinValue>1</MinValue>", "<MinValue>101</MinValue>"),
        ("column-details", Stage, "<Length>200</Length>", ""),
        ("money-columns", Visit, "PhysicalName=\"csp_AmountIn_Base\"", "PhysicalName=\"csp_AmountIn_Bas\""),
        ("money-columns", Visit, "PhysicalName=\"ExchangeRate\"", "PhysicalName=\"csp_ExchangeRate\""),
        (
            "lookup-relationships",
            Parents,
            "<ReferencingAttributeName>csp_ProcessId",
            "<ReferencingAttributeName>csp_Process"
        ),
        (
            "lookup-relationships",
            Parents,
            "<ReferencedEntityName>csp_SalesProcess",
            "<ReferencedEntityName>csp_Process"
        ),
        ("lookup-relationships", Visit, "<LookupStyle>polymorphic", "<LookupStyle>single"),
        ("required-lookups", Parents, "<CascadeDelete>Restrict", "<CascadeDelete>RemoveLink"),
        (
            "relationship-index",
            "Other/Relationships.xml",
            "organization_csp_salesstage",
            "organization_csp_stage"
        ),
        ("choice-exists", Stage, "<OptionSetName>csp_forecastcategory", "<OptionSetName>csp_forecast"),
        ("choices-match-code", Severity, "description=\"Hint\"", "description=\"Advice\""),
        (
            "choices-match-code",
            "OptionSets/csp_forecastcategory.xml",
            "value=\"725500001\"",
            "value=\"725500009\""
        ),
        (
            "choices-match-code",
            Severity,
            "<optionset Name=\"csp_severity\"",
            "<optionset Name=\"csp_strictness\""
        ),
        (
            "descriptions",
            Severity,
            "<Description description=\"What happens when a gate rule is not met.\" languagecode=\"1033\" />",
            ""
        ),
        (
            "no-unmodified",
            Stage,
            "<attribute PhysicalName=\"CreatedBy\"",
            "<attribute PhysicalName=\"CreatedBy\" unmodified=\"1\""
        ),
        ("managed-properties", Visit, "<IsCustomizable>0<", "<IsCustomizable>1<"),
        ("managed-properties", Stage, "<CanCreateViews>1<", "<CanCreateViews>0<"),
    ];
}
