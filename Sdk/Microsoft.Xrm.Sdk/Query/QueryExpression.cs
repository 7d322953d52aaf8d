using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

[DataContract(Name = "QueryExpression", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class QueryExpression : QueryBase
{
    private ColumnSet columnSet;
    private FilterExpression criteria;
    private DataCollection<LinkEntity> linkEntities;
    private DataCollection<OrderExpression> orders;
    private PagingInfo pageInfo;

    public QueryExpression() { }

    public QueryExpression(string entityName) => EntityName = entityName;

    /// <summary>Never null; no column unless told.</summary>
    [DataMember]
    public ColumnSet ColumnSet
    {
        get => columnSet ??= new ColumnSet();
        set => columnSet = value;
    }

    /// <summary>Never null.</summary>
    [DataMember]
    public FilterExpression Criteria
    {
        get => criteria ??= new FilterExpression();
        set => criteria = value;
    }

    [DataMember(EmitDefaultValue = false, Order = 93)]
    public string DataSource { get; set; }

    [DataMember]
    public bool Distinct { get; set; }

    [DataMember]
    public string EntityName { get; set; }

    [DataMember(EmitDefaultValue = false)]
    public string ForceSeek { get; set; }

    /// <summary>Never null.</summary>
    [DataMember]
    public DataCollection<LinkEntity> LinkEntities
    {
        get => linkEntities ??= new DataCollection<LinkEntity>();
        private set => linkEntities = value;
    }

    [DataMember(Order = 50)]
    public bool NoLock { get; set; }

    /// <summary>Never null.</summary>
    [DataMember]
    public DataCollection<OrderExpression> Orders
    {
        get => orders ??= new DataCollection<OrderExpression>();
        private set => orders = value;
    }

    /// <summary>Never null.</summary>
    [DataMember]
    public PagingInfo PageInfo
    {
        get => pageInfo ??= new PagingInfo();
        set => pageInfo = value;
    }

    [DataMember(EmitDefaultValue = false, Order = 92)]
    public string QueryHints { get; set; }

    [DataMember(EmitDefaultValue = false, IsRequired = false)]
    public QueryExpression SubQueryExpression { get; set; }

    [DataMember(EmitDefaultValue = false, Order = 50)]
    public int? TopCount { get; set; }

    /// <summary>An inner join from the query's table.</summary>
    public LinkEntity AddLink(
        string linkToEntityName,
        string linkFromAttributeName,
        string linkToAttributeName
    ) => AddLink(linkToEntityName, linkFromAttributeName, linkToAttributeName, JoinOperator.Inner);

    public LinkEntity AddLink(
        string linkToEntityName,
        string linkFromAttributeName,
        string linkToAttributeName,
        JoinOperator joinOperator
    )
    {
        var link = new LinkEntity(
            EntityName,
            linkToEntityName,
            linkFromAttributeName,
            linkToAttributeName,
            joinOperator
        );
        LinkEntities.Add(link);
        return link;
    }

    public void AddOrder(string attributeName, OrderType orderType) =>
        Orders.Add(new OrderExpression(attributeName, orderType));

    public void AddOrder(string attributeName, OrderType orderType, string alias, string entityName) =>
        Orders.Add(new OrderExpression(attributeName, orderType, alias, entityName));
}
