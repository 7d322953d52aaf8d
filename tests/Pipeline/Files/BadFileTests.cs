using System;
using System.Linq;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Files;

/// <summary>Files that nobody should be able to import, and callers who lie.</summary>
public sealed class BadFileTests
{
    private const int NoPrivilege = unchecked((int)0x80040220);

    [Fact]
    public void Every_problem_is_listed_at_once_with_its_place_and_nothing_is_written()
    {
        using var sales = Sales.OnTheEmulator();

        var refusal = Refused(
            sales,
            """
            {
              "name": "",
              "colour": "red",
              "stages": [
                { "name": "First", "probability": 150, "allowSkip": "yes" },
                {
                  "name": "Second",
                  "id": "x",
                  "rules": [
                    { "name": "Rule", "direction": "Exat", "kind": "Approval", "columns": ["a,b"] },
                    7
                  ]
                }
              ]
            }
            """
        );

        Assert.Equal(2002, refusal.Number);
        Assert.Equal(
            """
            SP2002: This process file cannot be imported:
            • name: it is missing.
            • stages[0].probability: 150 is no whole number from 0 to 100.
            • stages[0].allowSkip: it is not true or false.
            • stages[1].id: 'x' is no id.
            • stages[1].rules[1]: it is not an object in braces.
            • stages[1].rules[0].direction: 'Exat' is none of Entry, Exit, Win, Lose.
            • stages[1].rules[0].severity: it is missing; give one of Observe, Hint, Warn, Block.
            • stages[1].rules[0].columns: 'a,b' has a separator in it; give each entry a text of its own.
            """,
            string.Join('\n', refusal.Text.Split('\n').Take(9))
        );
        Assert.Empty(sales.All("csp_salesprocess"));
        Assert.Empty(sales.All("csp_salesstage"));
    }

    [Theory]
    [InlineData("", "it is no JSON object in braces")]
    [InlineData("[]", "it is no JSON object in braces")]
    [InlineData("{\"name\": \"A\"", "it is cut off")]
    [InlineData("{\"name\": \"A}", "it is cut off")]
    [InlineData("{\"name\": \"A\"}}", "there is something behind its last brace")]
    [InlineData("{\"name\": ]", "it is no JSON object in braces")]
    [InlineData("{\"name\": A}", "it is not JSON: ")]
    public void What_is_no_file_is_refused(string text, string problem)
    {
        using var sales = Sales.OnTheEmulator();

        var refusal = Refused(sales, text);

        Assert.StartsWith(
            $"SP2002: This process file cannot be imported:\n• The file: {problem}",
            refusal.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_that_is_too_deep_or_too_large_is_refused_at_once()
    {
        using var sales = Sales.OnTheEmulator();

        var deep = Refused(
            sales,
            "{\"stages\": " + new string('[', 200_000) + new string(']', 200_000) + "}"
        );
        var large = Refused(sales, "{\"name\": \"" + new string('x', 1_100_000) + "\"}");

        Assert.Contains("nested deeper than 16 levels", deep.Text, StringComparison.Ordinal);
        Assert.Contains("more than 1048576", large.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stage_of_another_process_cannot_be_taken_over()
    {
        using var sales = Sales.OnTheEmulator();
        var other = sales.Publish(ProcessDraft.B2B);

        var refusal = Refused(
            sales,
            $$"""
            {"name": "Thief", "stages": [{"name": "Mine", "id": "{{other["Develop"].Id}}", "rules": [
              {"name": "R", "id": "{{other.Rules[
                0
            ].Id}}", "direction": "Exit", "kind": "Approval", "severity": "Block"}]}]}
            """
        );

        Assert.Equal(
            $"""
            SP2002: This process file cannot be imported:
            • Stage {other["Develop"].Id}: it belongs to another process here; leave its id out of the file.
            • Rule {other.Rules[0].Id}: it belongs to another process here; leave its id out of the file.
            """,
            refusal.Text
        );
        Assert.Equal("Develop", sales.Row("csp_salesstage", other["Develop"].Id)["csp_name"]);
    }

    [Fact]
    public void Two_rows_cannot_have_one_id()
    {
        using var sales = Sales.OnTheEmulator();

        var refusal = Refused(sales, """{"name": "A", "stages": [{"name": "S"}, {"name": "S"}]}""");

        Assert.Matches("two entries have the id .*; give each an id or a name of its own", refusal.Text);
    }

    [Fact]
    public void A_file_with_a_rule_that_cannot_be_published_becomes_a_draft_that_says_so()
    {
        using var sales = Sales.OnTheEmulator();

        var answer = sales
            .Designer.Service.Execute(
                new OrganizationRequest("csp_ImportProcess")
                {
                    ["File"] =
                        """{"name": "A", "stages": [{"name": "S", "rules": [{"name": "R", "direction": "Exit", "kind": "RequiredColumns", "severity": "Block"}]}]}""",
                }
            )
            .Results;

        Assert.False((bool)answer["Ready"]);
        Assert.Equal(
            "Rule 'R': it has no message that tells the rep what to do.\nRule 'R': it names no column.",
            answer["Problems"]
        );
        Assert.Single(sales.All("csp_salesprocess"));
    }

    [Fact]
    public void Only_those_who_may_write_processes_may_import_and_export()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(ProcessDraft.B2B);

        var import = sales.Rep.Refused(rep =>
            rep.Service.Execute(new OrganizationRequest("csp_ImportProcess") { ["File"] = "{}" })
        );
        var export = sales.Manager.Refused(manager => manager.Call("csp_ExportProcess", process.Id));

        Assert.Equal((NoPrivilege, NoPrivilege), (import.Number, export.Number));
    }

    private static Refusal Refused(Sales sales, string file) =>
        sales.Designer.Refused(designer =>
            designer.Service.Execute(new OrganizationRequest("csp_ImportProcess") { ["File"] = file })
        );
}
