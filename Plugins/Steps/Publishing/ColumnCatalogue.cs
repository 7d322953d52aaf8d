using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Values;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace Crm.SalesProcess.Steps.Publishing;

/// <summary>Tells what the columns of the opportunity hold.</summary>
internal static class ColumnCatalogue
{
    /// <summary>
    /// Those of the named columns that exist and that rules can use. Standard columns are known; only when there are
    /// others, the metadata is asked, once.
    /// </summary>
    internal static IReadOnlyDictionary<string, Column> Of(
        PipelineContext pipeline,
        IReadOnlyList<string> names
    )
    {
        var columns = names
            .Select(OpportunityColumns.Find)
            .OfType<Column>()
            .ToDictionary(column => column.Name);
        if (columns.Count < names.Count)
        {
            foreach (var column in FromMetadata(pipeline).Where(column => names.Contains(column.Name)))
            {
                columns[column.Name] = column;
            }
        }
        return columns;
    }

    private static IEnumerable<Column> FromMetadata(PipelineContext pipeline)
    {
        var request = new RetrieveEntityRequest
        {
            LogicalName = Opportunity.Table,
            EntityFilters = EntityFilters.Attributes,
        };
        var response = (RetrieveEntityResponse)pipeline.AsSystem.Execute(request);
        return response.EntityMetadata.Attributes.Select(Describe).OfType<Column>();
    }

    private static Column? Describe(AttributeMetadata attribute) =>
        TypeOf(attribute) is { } type ? new Column(attribute.LogicalName, type, LabelOf(attribute)) : null;

    private static string LabelOf(AttributeMetadata attribute) =>
        attribute.DisplayName?.UserLocalizedLabel?.Label ?? attribute.LogicalName;

    private static ColumnType? TypeOf(AttributeMetadata attribute) =>
        attribute switch
        {
            MultiSelectPicklistAttributeMetadata => ColumnType.Choices,
            DateTimeAttributeMetadata date => TypeOf(date),
            _ => TypeOf(attribute.AttributeType),
        };

    /// <summary>A time without zone lies on no calendar that rules could compare it with.</summary>
    private static ColumnType? TypeOf(DateTimeAttributeMetadata date) =>
        date.DateTimeBehavior?.Value switch
        {
            "DateOnly" => ColumnType.Date,
            "TimeZoneIndependent" => null,
            _ => ColumnType.Instant,
        };

    private static ColumnType? TypeOf(AttributeTypeCode? code) =>
        code switch
        {
            AttributeTypeCode.String or AttributeTypeCode.Memo => ColumnType.Text,
            AttributeTypeCode.Integer
            or AttributeTypeCode.BigInt
            or AttributeTypeCode.Decimal
            or AttributeTypeCode.Double => ColumnType.Number,
            AttributeTypeCode.Money => ColumnType.Money,
            AttributeTypeCode.Boolean => ColumnType.Boolean,
            AttributeTypeCode.Picklist or AttributeTypeCode.State or AttributeTypeCode.Status =>
                ColumnType.Choice,
            AttributeTypeCode.Lookup
            or AttributeTypeCode.Customer
            or AttributeTypeCode.Owner
            or AttributeTypeCode.Uniqueidentifier => ColumnType.Reference,
            _ => null,
        };
}
