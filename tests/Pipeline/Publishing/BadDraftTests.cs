using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Publishing;

public sealed class BadDraftTests
{
    [Theory, OnEveryPlatform]
    public void Every_problem_is_listed_at_once_with_its_place(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Enter(
            new ProcessDraft(
                "Bad",
                new StageDraft("First", RuleDraft.Requires("", "Fill it in.") with { Name = "No column" })
                {
                    Probability = 50,
                },
                new StageDraft(
                    "Second",
                    RuleDraft.Holds("attribute='estimatedvalue' operator='like' value='%'", "Set it.") with
                    {
                        Name = "Wrong operator",
                    },
                    RuleDraft.Requires("budgetamount", "") with
                    {
                        Name = "No message",
                    },
                    new RuleDraft(GateKind.Approval, "Ask.") { Name = "Nobody to ask" },
                    RuleDraft.Counts("phonecall", 2, "Phone them.") with
                    {
                        Name = "Impossible count",
                        MaxCount = 1,
                    }
                )
                {
                    Ordinal = 4,
                    Probability = 20,
                }
            )
            {
                AppliesTo = "<filter><condition attribute='name' operator='eq'",
            }
        );

        var refusal = sales.Designer.Refused(designer => designer.Publish(process));

        Assert.Equal(2001, refusal.Number);
        Assert.Equal(
            """
            SP2001: This process cannot be published yet:
            • Process, applies to: the filter is not well-formed XML at line 1, position 50.
            • Process, approvers: rules ask for an approval, but nobody is named who may give it; choose approvers.
            • Stage 'Second': its ordinal is 4, but stages are numbered 1, 2, 3 without gaps.
            • Stage 'Second': its probability 20 is less than that of 'First'.
            • Rule 'No column': it names no column.
            • Rule 'Wrong operator': in its filter the operator 'like' cannot be used on 'estimatedvalue', which is Money.
            • Rule 'No message': it has no message that tells the rep what to do.
            • Rule 'Impossible count': it asks for at least 2 and at most 1 rows.
            """,
            refusal.Text,
            ignoreLineEndingDifferences: true
        );
    }

    [Theory, OnEveryPlatform]
    public void A_process_without_stages_is_refused(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Enter(new ProcessDraft("Empty"));

        var refusal = sales.Designer.Refused(designer => designer.Publish(process));

        Assert.Equal(
            """
            SP2001: This process cannot be published yet:
            • Process: it has no active stage.
            """,
            refusal.Text,
            ignoreLineEndingDifferences: true
        );
    }

    [Theory, OnEveryPlatform]
    public void A_refused_draft_leaves_the_published_version_in_force(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(ProcessDraft.B2B);
        var before = sales.Row("csp_salesprocess", process.Id.Id)["csp_currentversionid"];
        sales.Designer.Service.Update(
            new Entity("csp_gaterule", process.Rules[0].Id) { ["csp_message"] = null }
        );

        var refusal = sales.Designer.Refused(designer => designer.Publish(process));

        Assert.Equal(2001, refusal.Number);
        Assert.Single(sales.All("csp_processversion"));
        Assert.Equal(before, sales.Row("csp_salesprocess", process.Id.Id)["csp_currentversionid"]);
        Assert.Equal("Qualify", sales.StageOf(sales.Rep.Create()));
    }

    [Theory, OnEveryPlatform]
    public void A_retired_process_is_refused(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Enter(ProcessDraft.B2B);
        sales.Designer.Service.Update(
            new Entity("csp_salesprocess", process.Id.Id)
            {
                ["statecode"] = new OptionSetValue(1),
                ["statuscode"] = new OptionSetValue(2),
            }
        );

        var refusal = sales.Designer.Refused(designer => designer.Publish(process));

        Assert.Contains(
            "• Process: it is retired; reactivate it first.",
            refusal.Text,
            System.StringComparison.Ordinal
        );
    }

    [Theory, OnEveryPlatform]
    public void Settings_that_cannot_be_used_are_refused(Platform platform)
    {
        using var sales = Sales.On(platform);
        sales.SetVariable("csp_PlaceholderList", "n/a, tbd");
        sales.SetVariable("csp_TimeZone", "Middle Earth");
        var process = sales.Enter(ProcessDraft.B2B);

        var refusal = sales.Designer.Refused(designer => designer.Publish(process));

        Assert.Equal(
            """
            SP2001: This process cannot be published yet:
            • Setting csp_PlaceholderList: it is not a JSON array of words such as ["n/a", "tbd"].
            • Setting csp_TimeZone: the time zone 'Middle Earth' is not known here; give a Windows or IANA name such as 'W. Europe Standard Time' or 'Europe/Berlin'.
            """,
            refusal.Text,
            ignoreLineEndingDifferences: true
        );
    }

    [Fact]
    public void A_column_that_the_opportunity_lacks_is_named()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Enter(
            new ProcessDraft(
                "Typo",
                new StageDraft("First", RuleDraft.Requires("budgetamont,emailaddress", "Fill in."))
            )
        );

        var refusal = sales.Designer.Refused(designer => designer.Publish(process));

        Assert.Equal(
            """
            SP2001: This process cannot be published yet:
            • Rule 'Rule': the opportunity has no column 'budgetamont' that rules can use.
            """,
            refusal.Text,
            ignoreLineEndingDifferences: true
        );
    }
}
