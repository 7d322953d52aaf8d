using System;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.Migrations;

/// <summary>An opportunity that is to be put into a version.</summary>
/// <param name="Opportunity">The row as it is.</param>
/// <param name="StageId">The stage it is in; null when it is in none.</param>
/// <param name="StageName">Name of that stage, or of the stage that its process bar or sales stage tells; blank for none.</param>
internal sealed record MigrationRow(Opportunity Opportunity, Guid? StageId, string StageName)
{
    /// <summary>The topic.</summary>
    internal string Name => Opportunity.Entity.GetAttributeValue<string>(Opportunity.Columns.Name) ?? "";
}
