using System.Collections.Generic;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Catalogue;

/// <summary>The relationships of the lookups among the system columns, under the platform's names.</summary>
public static class SystemRelationships
{
    /// <summary>One per system lookup that the table has. The owner's two targets are no relationships of their own.</summary>
    public static IEnumerable<OneToMany> Of(Table table)
    {
        var name = table.LogicalName;
        foreach (var (column, relationship, target, cascade) in Known(name))
            if (table.Find(column) is not null)
                yield return new OneToMany
                {
                    SchemaName = relationship,
                    ReferencedTable = target,
                    ReferencingTable = name,
                    ReferencingColumn = column,
                    Cascade = cascade,
                };
    }

    private static IEnumerable<(string, string, string, CascadeRules)> Known(string name)
    {
        var none = new CascadeRules();
        yield return ("createdby", $"lk_{name}_createdby", "systemuser", none);
        yield return ("createdonbehalfby", $"lk_{name}_createdonbehalfby", "systemuser", none);
        yield return ("modifiedby", $"lk_{name}_modifiedby", "systemuser", none);
        yield return ("modifiedonbehalfby", $"lk_{name}_modifiedonbehalfby", "systemuser", none);
        yield return ("owningbusinessunit", $"business_unit_{name}", "businessunit", CascadeRules.Restricted);
        yield return ("owningteam", $"team_{name}", "team", none);
        yield return ("owninguser", $"user_{name}", "systemuser", none);
        if (name is not ("organization" or "systemuser" or "team" or "businessunit"))
            yield return ("organizationid", $"organization_{name}", "organization", none);
        if (name != "transactioncurrency")
            yield return (
                "transactioncurrencyid",
                $"transactioncurrency_{name}",
                "transactioncurrency",
                CascadeRules.Restricted
            );
    }
}
