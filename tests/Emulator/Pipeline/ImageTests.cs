using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Pipeline;

public sealed class ImageTests
{
    [Fact]
    [Trait("Fact", "8")]
    public void Images_hold_the_row_before_and_after_under_their_alias()
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", "Update", 40)
            {
                Images =
                [
                    ("before", 0, "Target", "test_note"),
                    ("after", 1, "Target", "test_name,test_note"),
                ],
            }
        );
        var id = organization.CreateThing();

        organization.Admin.Update(new Entity("test_thing", id) { ["test_note"] = "new" });

        Assert.Equal("before(test_thingid)", organization.Traced("TraceContext", "pre"));
        Assert.Equal("after(test_name,test_note,test_thingid)", organization.Traced("TraceContext", "post"));
    }

    [Fact]
    [Trait("Fact", "8")]
    public void A_null_column_is_absent_from_an_image()
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", "Update", 20)
            {
                Images = [("image", 0, "Target", "test_name,test_note")],
            }
        );
        var id = organization.CreateThing();

        organization.Admin.Update(new Entity("test_thing", id) { ["test_note"] = "new" });

        Assert.Equal("image(test_name,test_thingid)", organization.Traced("TraceContext", "pre"));
    }

    [Fact]
    public void An_image_comes_with_formatted_values()
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", "Update", 20)
            {
                Images = [("image", 0, "Target", "test_name,statuscode")],
            }
        );
        var id = organization.CreateThing();

        organization.Admin.Update(new Entity("test_thing", id) { ["test_note"] = "new" });

        Assert.Equal("statuscode: Active", organization.Traced("TraceContext", "texts"));
    }

    [Fact]
    public void A_deleted_row_has_an_image_before()
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", "Delete", 40) { Images = [("image", 0, "Target", "test_name")] }
        );
        var id = organization.CreateThing();

        organization.Admin.Delete("test_thing", id);

        Assert.Equal("image(test_name,test_thingid)", organization.Traced("TraceContext", "pre"));
    }

    [Fact]
    public void A_created_row_has_an_image_after()
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", "Create", 40) { Images = [("image", 1, "id", "test_name")] }
        );

        organization.CreateThing();

        Assert.Equal("image(test_name,test_thingid)", organization.Traced("TraceContext", "post"));
    }

    [Fact]
    public void An_image_without_columns_has_them_all()
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", "Update", 20) { Images = [("image", 0, "Target", "")] }
        );
        var id = organization.CreateThing();

        organization.Admin.Update(new Entity("test_thing", id) { ["test_note"] = "new" });

        Assert.Contains(
            "createdon",
            organization.Traced("TraceContext", "pre"),
            System.StringComparison.Ordinal
        );
    }
}
