using System;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

/// <summary>Notes of an opportunity, with and without a file.</summary>
public sealed class NoteTests : IDisposable
{
    private readonly TestOrganization _organization = new();
    private readonly EntityReference _deal;

    public NoteTests() => _deal = new EntityReference("opportunity", Deal.Opportunity(_organization));

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void A_note_knows_what_it_is_about()
    {
        var id = _organization.Admin.Create(Note());

        var row = _organization.Read("annotation", id);
        Assert.Equal(("hello", "opportunity"), (row["notetext"], row["objecttypecode"]));
        Assert.Equal("deal", row.GetAttributeValue<EntityReference>("objectid").Name);
        Assert.False(row.Contains("filesize"));
    }

    [Fact]
    public void A_file_in_a_note_has_a_size_until_it_is_taken_out()
    {
        var note = Note();
        note["documentbody"] = Convert.ToBase64String([1, 2, 3, 4, 5]);
        var id = _organization.Admin.Create(note);
        var with = _organization.Read("annotation", id);

        _organization.Admin.Update(new Entity("annotation", id) { ["documentbody"] = null });

        var without = _organization.Read("annotation", id);
        Assert.Equal((5, true), (with["filesize"], with["isdocument"]));
        Assert.Equal((null, false), (without.GetAttributeValue<int?>("filesize"), without["isdocument"]));
    }

    [Fact]
    public void A_file_that_is_not_in_base_64_is_refused()
    {
        var note = Note();
        note["documentbody"] = "not base 64";

        var fault = TestOrganization.Fault(() => _organization.Admin.Create(note));

        Assert.Equal("The documentbody of a note has to be in base 64.", fault.Message);
    }

    [Fact]
    public void Notes_are_found_by_what_they_are_about_and_go_with_it()
    {
        _organization.Admin.Create(Note());
        _organization.Admin.Create(new Entity("annotation") { ["notetext"] = "of nothing" });
        var query = new QueryByAttribute("annotation") { ColumnSet = new ColumnSet("notetext") };
        query.AddAttributeValue("objectid", _deal.Id);
        Assert.Equal(
            "hello",
            Assert.Single(_organization.Admin.RetrieveMultiple(query).Entities)["notetext"]
        );

        _organization.Admin.Delete("opportunity", _deal.Id);

        Assert.Equal("of nothing", Assert.Single(_organization.All("annotation"))["notetext"]);
    }

    [Theory]
    [InlineData("prvCreateNote")]
    [InlineData("prvAppendNote")]
    [InlineData("prvAppendToOpportunity")]
    public void A_note_needs_its_privileges_and_AppendTo_on_what_it_is_about(string missing)
    {
        string[] needed = ["prvCreateNote", "prvReadNote", "prvAppendNote", "prvAppendToOpportunity"];
        var some = _organization.AddUserWith("some", [.. Array.FindAll(needed, name => name != missing)]);
        var all = _organization.AddUserWith("all", needed);

        var fault = TestOrganization.Fault(() => _organization.Emulator.ServiceFor(some).Create(Note()));
        var id = _organization.Emulator.ServiceFor(all).Create(Note());

        Assert.Contains(missing, fault.Message, StringComparison.Ordinal);
        Assert.Equal(
            all,
            _organization.Read("annotation", id).GetAttributeValue<EntityReference>("ownerid").Id
        );
    }

    private Entity Note() => new("annotation") { ["notetext"] = "hello", ["objectid"] = _deal };
}
