using System.Linq;
using System.Xml.Linq;

namespace Crm.SalesProcess.Tests.Solution;

/// <summary>The faults that hand-written solution files are known to have, ten that Microsoft's schemas notice and the rest.</summary>
public sealed class PlantedFaultTests
{
    private const string GateRule = "Entities/csp_GateRule/Entity.xml";
    private const string GateRuleView = "Entities/csp_GateRule/SavedQueries/*.xml";
    private const string GateRuleForm = "Entities/csp_GateRule/FormXml/main/*.xml";

    [Fact]
    public void A_misspelt_element_is_found() =>
        Finds("unknown-element", GateRule, "<Type>lookup</Type>", "<Tipe>lookup</Tipe>");

    [Fact]
    public void A_wrong_column_type_is_found() =>
        Finds("invalid-value", GateRule, "<Type>int</Type>", "<Type>integer</Type>");

    [Fact]
    public void A_bad_cascade_is_found() =>
        Finds("invalid-value", "Other/Relationships/Opportunity.xml", ">Cascade<", ">CascadeAll<");

    [Fact]
    public void A_bad_guid_is_found() =>
        Finds("invalid-value", GateRuleView, "<savedqueryid>{", "<savedqueryid>{x");

    [Fact]
    public void A_bad_privilege_level_is_found() =>
        Finds("invalid-value", "Roles/Sales Process Rep.xml", "level=\"Basic\"", "level=\"User\"");

    [Fact]
    public void A_misspelt_section_is_found() =>
        Finds("unknown-element", "Other/Customizations.xml", "<Templates />", "<Templats />");

    [Fact]
    public void A_misspelt_section_that_has_content_is_found() =>
        Finds("unreadable", "Other/Customizations.xml", "<Roles />", "<Rolls />");

    [Fact]
    public void A_bad_fetch_operator_is_found() =>
        Finds("invalid-value", GateRuleView, "operator=\"eq\"", "operator=\"equals\"");

    [Fact]
    public void A_bad_flag_is_found() =>
        Finds("invalid-value", GateRule, "<IsSecured>0</IsSecured>", "<IsSecured>no</IsSecured>");

    [Fact]
    public void A_malformed_classid_is_found() =>
        Finds("invalid-value", GateRuleForm, "classid=\"{", "classid=\"{4");

    [Fact]
    public void A_bad_version_is_found() =>
        Finds("invalid-value", GateRule, "<IntroducedVersion>0.1.0.0", "<IntroducedVersion>first");

    [Fact]
    public void A_missing_LogicalName_is_found() =>
        Finds("missing-element", GateRule, "<LogicalName>csp_kind</LogicalName>", "");

    [Fact]
    public void A_missing_EntitySetName_is_found() =>
        Finds("table-settings", GateRule, "<EntitySetName>csp_gaterules</EntitySetName>", "");

    [Fact]
    public void An_unknown_column_in_a_view_is_found() =>
        Finds("view-columns", GateRuleView, "cell name=\"csp_kind\"", "cell name=\"csp_king\"");

    [Fact]
    public void An_unknown_column_on_a_form_is_found() =>
        Finds("form-columns", GateRuleForm, "datafieldname=\"csp_kind\"", "datafieldname=\"csp_king\"");

    [Fact]
    public void A_bad_ownership_is_found() =>
        Finds("invalid-value", GateRule, ">OrgOwned<", ">OrganizationOwned<");

    [Fact]
    public void A_bad_required_level_is_found() =>
        Finds("invalid-value", GateRule, "<RequiredLevel>none<", "<RequiredLevel>optional<");

    [Fact]
    public void A_bad_querytype_is_found() =>
        Finds("invalid-value", GateRuleView, "<querytype>", "<querytype>9");

    [Fact]
    public void A_guid_used_twice_is_found()
    {
        using var copy = new SolutionCopy();
        var id = copy.Package().Section("Roles").First().Attribute("id")!.Value;
        var form = copy.Package().Section("Entities").Descendants("formid").First().Value;

        copy.Replace("Roles/*.xml", id, form);

        Assert.Contains(
            copy.Findings(),
            f => f.Rule == "unique-ids" && f.Problem.Contains(form.Trim('{', '}'))
        );
    }

    private static void Finds(string rule, string file, string old, string planted)
    {
        using var copy = new SolutionCopy();

        var findings = copy.Replace(file, old, planted).Findings();

        Assert.Contains(findings, f => f.Rule == rule && f.Problem.Length > 0 && f.Remedy.Length > 0);
    }
}
