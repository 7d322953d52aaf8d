using System.Collections;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A column, an operator and the operator's operands.</summary>
[DataContract(Name = "ConditionExpression", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class ConditionExpression : IExtensibleDataObject
{
    private DataCollection<object> values;

    public ConditionExpression() { }

    public ConditionExpression(string attributeName, ConditionOperator conditionOperator)
        : this(null, attributeName, conditionOperator) { }

    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator)
    {
        EntityName = entityName;
        AttributeName = attributeName;
        Operator = conditionOperator;
    }

    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, object value)
        : this(null, attributeName, conditionOperator, value) { }

    public ConditionExpression(
        string attributeName,
        ConditionOperator conditionOperator,
        params object[] values
    )
        : this(null, attributeName, conditionOperator, values) { }

    /// <summary>One operand per element: the constructor that takes an array of numbers or ids apart.</summary>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, ICollection values)
        : this(attributeName, conditionOperator) => Values.AddRange(values?.Cast<object>());

    public ConditionExpression(
        string attributeName,
        ConditionOperator conditionOperator,
        bool compareColumns,
        object value
    )
        : this(null, attributeName, conditionOperator, compareColumns, value) { }

    public ConditionExpression(
        string attributeName,
        ConditionOperator conditionOperator,
        bool compareColumns,
        object[] values
    )
        : this(null, attributeName, conditionOperator, compareColumns, values) { }

    public ConditionExpression(
        string entityName,
        string attributeName,
        ConditionOperator conditionOperator,
        object value
    )
        : this(entityName, attributeName, conditionOperator) => Values.Add(value);

    public ConditionExpression(
        string entityName,
        string attributeName,
        ConditionOperator conditionOperator,
        params object[] values
    )
        : this(entityName, attributeName, conditionOperator) => Values.AddRange(values);

    public ConditionExpression(
        string entityName,
        string attributeName,
        ConditionOperator conditionOperator,
        bool compareColumns,
        object value
    )
        : this(entityName, attributeName, conditionOperator, value) => CompareColumns = compareColumns;

    public ConditionExpression(
        string entityName,
        string attributeName,
        ConditionOperator conditionOperator,
        bool compareColumns,
        object[] values
    )
        : this(entityName, attributeName, conditionOperator, values) => CompareColumns = compareColumns;

    [DataMember]
    public string AttributeName { get; set; }

    /// <summary>Whether the operand is the name of another column of the same row.</summary>
    [DataMember]
    public bool CompareColumns { get; set; }

    /// <summary>Alias of the linked table whose column is meant; null for the table the filter belongs to.</summary>
    [DataMember(Order = 60)]
    public string EntityName { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    [DataMember]
    public ConditionOperator Operator { get; set; }

    /// <summary>Never null.</summary>
    [DataMember]
    public DataCollection<object> Values
    {
        get => values ??= new DataCollection<object>();
        private set => values = value;
    }
}
