using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

[DataContract(Name = "FilterExpression", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class FilterExpression : IExtensibleDataObject
{
    private DataCollection<ConditionExpression> conditions;
    private DataCollection<FilterExpression> filters;

    public FilterExpression() { }

    public FilterExpression(LogicalOperator filterOperator) => FilterOperator = filterOperator;

    /// <summary>Rows of another table that must, or must not, exist; null for none.</summary>
    [DataMember]
    public LinkEntity AnyAllFilterLinkEntity { get; set; }

    /// <summary>Never null.</summary>
    [DataMember]
    public DataCollection<ConditionExpression> Conditions
    {
        get => conditions ??= new DataCollection<ConditionExpression>();
        private set => conditions = value;
    }

    public ExtensionDataObject ExtensionData { get; set; }

    [DataMember(EmitDefaultValue = false, Order = 82)]
    public string FilterHint { get; set; }

    [DataMember]
    public LogicalOperator FilterOperator { get; set; }

    /// <summary>Never null.</summary>
    [DataMember]
    public DataCollection<FilterExpression> Filters
    {
        get => filters ??= new DataCollection<FilterExpression>();
        private set => filters = value;
    }

    [DataMember(EmitDefaultValue = false, Order = 51)]
    public bool IsQuickFindFilter { get; set; }

    public void AddCondition(ConditionExpression condition) => Conditions.Add(condition);

    public void AddCondition(
        string attributeName,
        ConditionOperator conditionOperator,
        bool compareColumns,
        object value
    ) => AddCondition(new ConditionExpression(attributeName, conditionOperator, compareColumns, value));

    public void AddCondition(
        string attributeName,
        ConditionOperator conditionOperator,
        bool compareColumns,
        object[] values
    ) => AddCondition(new ConditionExpression(attributeName, conditionOperator, compareColumns, values));

    public void AddCondition(
        string attributeName,
        ConditionOperator conditionOperator,
        params object[] values
    ) => AddCondition(new ConditionExpression(attributeName, conditionOperator, values));

    public void AddCondition(
        string entityName,
        string attributeName,
        ConditionOperator conditionOperator,
        bool compareColumns,
        object value
    ) =>
        AddCondition(
            new ConditionExpression(entityName, attributeName, conditionOperator, compareColumns, value)
        );

    public void AddCondition(
        string entityName,
        string attributeName,
        ConditionOperator conditionOperator,
        bool compareColumns,
        object[] values
    ) =>
        AddCondition(
            new ConditionExpression(entityName, attributeName, conditionOperator, compareColumns, values)
        );

    public void AddCondition(
        string entityName,
        string attributeName,
        ConditionOperator conditionOperator,
        params object[] values
    ) => AddCondition(new ConditionExpression(entityName, attributeName, conditionOperator, values));

    public void AddFilter(FilterExpression childFilter) => Filters.Add(childFilter);

    /// <returns>The new, empty filter inside this one.</returns>
    public FilterExpression AddFilter(LogicalOperator logicalOperator)
    {
        var filter = new FilterExpression(logicalOperator);
        Filters.Add(filter);
        return filter;
    }
}
