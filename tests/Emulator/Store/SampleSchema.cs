using Crm.SalesProcess.Emulator.Catalogue;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Tests.Emulator.Store;

/// <summary>A table with one column of every type, and the standard tables that its lookups need.</summary>
internal static class SampleSchema
{
    public const string Table = "sample_thing";

    public static readonly Choice Colours = new()
    {
        Name = "sample_colour",
        IsGlobal = true,
        Options = [new(1, "Red"), new(2, "Green"), new(3, "Blue")],
    };

    public static Table Thing =>
        SystemColumns.Complete(
            new Table
            {
                SchemaName = "sample_Thing",
                EntitySetName = "sample_things",
                Ownership = Ownership.User,
                PrimaryId = "sample_thingid",
                PrimaryName = "sample_name",
                Keys = [new AlternateKey("sample_codekey", ["sample_code"]) { DisplayName = "Code" }],
                Columns =
                [
                    Of("sample_ThingId", ColumnType.UniqueIdentifier),
                    Of("sample_Name", ColumnType.String) with
                    {
                        MaxLength = 100,
                    },
                    Of("sample_Code", ColumnType.String) with
                    {
                        MaxLength = 20,
                    },
                    Of("sample_Notes", ColumnType.Memo) with
                    {
                        MaxLength = 5000,
                    },
                    Of("sample_Count", ColumnType.Integer) with
                    {
                        MinValue = -1000,
                        MaxValue = 1000,
                    },
                    Of("sample_Large", ColumnType.BigInt),
                    Of("sample_Share", ColumnType.Decimal) with
                    {
                        Precision = 3,
                    },
                    Of("sample_Rate", ColumnType.Decimal) with
                    {
                        Precision = 12,
                        MinValue = 0.000000000001m,
                    },
                    Of("sample_Weight", ColumnType.Double) with
                    {
                        Precision = 4,
                    },
                    Of("sample_Price", ColumnType.Money) with
                    {
                        Precision = 2,
                    },
                    Of("sample_Active", ColumnType.Boolean),
                    Of("sample_At", ColumnType.DateTime) with
                    {
                        Format = "datetime",
                    },
                    Of("sample_Day", ColumnType.DateTime) with
                    {
                        Behavior = DateTimeBehavior.DateOnly,
                        Format = "date",
                    },
                    Of("sample_Wall", ColumnType.DateTime) with
                    {
                        Behavior = DateTimeBehavior.TimeZoneIndependent,
                    },
                    Of("sample_Colour", ColumnType.Picklist) with
                    {
                        Choice = Colours,
                    },
                    Of("sample_Colours", ColumnType.MultiSelect) with
                    {
                        Choice = Colours,
                    },
                    Of("sample_Parent", ColumnType.Lookup) with
                    {
                        Targets = ["sample_thing"],
                    },
                    Of("sample_Party", ColumnType.Customer) with
                    {
                        Targets = ["account", "contact"],
                    },
                    Of("sample_Tag", ColumnType.UniqueIdentifier),
                    Of("sample_TableName", ColumnType.EntityName),
                ],
            }
        );

    public static Schema WithThing => StandardCatalogue.Schema.Merge(new Schema { Tables = [Thing] });

    private static Column Of(string name, ColumnType type) => new() { SchemaName = name, Type = type };
}
