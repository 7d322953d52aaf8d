using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Emulator.Catalogue;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Metadata;

public sealed class SchemaTests
{
    private static Schema Standard => StandardCatalogue.Schema;

    [Fact]
    public void A_schema_is_the_same_after_a_round_trip_through_its_text()
    {
        var text = SchemaJson.Write(Standard);

        Assert.Equal(text, SchemaJson.Write(SchemaJson.Read(text)));
    }

    [Fact]
    public void What_may_not_be_written_stays_so_in_the_text()
    {
        var read = SchemaJson.Read(SchemaJson.Write(Standard));

        Assert.False(read.Table("opportunity").Column("createdon").ValidForUpdate);
        Assert.Equal(0, read.Table("opportunity").Column("statuscode").Choice!.Find(2)!.State);
    }

    [Fact]
    public void A_solution_adds_columns_and_replaces_what_has_the_same_name()
    {
        var column = new Column { SchemaName = "new_Score", Type = ColumnType.Integer };
        var first = Standard.Merge(new Schema { Tables = [Standard.Table("opportunity").With(column)] });

        var again = first.Merge(
            new Schema { Tables = [first.Table("opportunity").With(column with { DisplayName = "Score" })] }
        );

        Assert.Equal(Standard.Tables.Length, again.Tables.Length);
        Assert.Equal("Score", again.Table("opportunity").Column("new_score").DisplayName);
        Assert.Equal(
            Standard.Table("opportunity").Columns.Length + 1,
            again.Table("opportunity").Columns.Length
        );
        Assert.Null(Standard.Table("opportunity").Find("new_score"));
    }

    [Fact]
    public void An_unknown_column_is_refused_with_the_platforms_text_and_a_near_name()
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() =>
            Standard.Table("opportunity").Column("estimatdvalue")
        );

        Assert.Equal((int)ErrorCode.QueryBuilderNoAttribute, fault.Detail.ErrorCode);
        Assert.Equal(
            "'opportunity' entity doesn't contain attribute with Name = 'estimatdvalue' and NameMapping = 'Logical'. "
                + "Did you mean 'estimatedvalue'?",
            fault.Message
        );
    }

    [Fact]
    public void Relationships_are_found_from_both_sides()
    {
        Assert.Contains(
            Standard.ReferencesTo("opportunity"),
            r => r.SchemaName == "Opportunity_OpportunityClose"
        );
        Assert.Contains(
            Standard.ReferencesFrom("opportunity"),
            r => r.SchemaName == "opportunity_parent_account"
        );
        Assert.Equal("account", Standard.FindOneToMany("OPPORTUNITY_PARENT_ACCOUNT")?.ReferencedTable);
        Assert.Equal("role", Standard.FindManyToMany("systemuserroles_association")?.SecondTable);
    }

    [Theory]
    [InlineData(ErrorCode.ObjectDoesNotExist, 404)]
    [InlineData(ErrorCode.PrivilegeDenied, 403)]
    [InlineData(ErrorCode.ConcurrencyVersionMismatch, 412)]
    [InlineData(ErrorCode.CannotDeleteDueToAssociation, 405)]
    [InlineData(ErrorCode.InvalidFetchXml, 400)]
    [Trait("Fact", "26")]
    public void A_fault_has_its_http_status(ErrorCode code, int status)
    {
        Assert.Equal(status, HttpStatus.Of((int)code));
    }

    /// <summary>
    /// All but three that are not among the listed codes: what a swallowed fault raises, and what the Web API answers when
    /// it cannot read an address or a body.
    /// </summary>
    [SharedDataFact]
    public void Every_code_is_the_platforms()
    {
        var known = System
            .IO.File.ReadLines(SharedData.File("reference/error-codes.tsv"))
            .Select(line => line.Split('\t'))
            .Where(cells => cells.Length > 1)
            .ToLookup(cells => cells[1], cells => cells[0].Replace("_", ""));

        var strangers = System
            .Enum.GetValues<ErrorCode>()
            .Except([ErrorCode.IsvReducedTransactionCount, ErrorCode.BadODataRequest, ErrorCode.BadPayload])
            .Where(code =>
                !known[((int)code).ToString()]
                    .Contains(code.ToString(), System.StringComparer.OrdinalIgnoreCase)
            );

        Assert.Empty(strangers);
    }
}
