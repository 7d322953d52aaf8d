using System.Linq;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps;

/// <summary>The fiscal year of the organisation.</summary>
public static class FiscalYear
{
    /// <summary>Month (1–12) in which it begins. One query.</summary>
    /// <param name="service">Who reads.</param>
    public static int FirstMonth(IOrganizationService service)
    {
        var query = new QueryExpression(Organization.Table)
        {
            ColumnSet = new ColumnSet(Organization.Columns.FiscalStart),
        };
        var row = service.RetrieveMultiple(query).Entities.Single();
        return new Organization { Entity = row }.FirstFiscalMonth;
    }
}
