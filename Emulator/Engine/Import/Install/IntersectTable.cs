using Crm.SalesProcess.Emulator.Catalogue;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Import.Install;

/// <summary>The table behind an N:N relationship.</summary>
internal static class IntersectTable
{
    public static Table Of(ManyToMany relationship) =>
        SystemColumns.Complete(
            new Table
            {
                SchemaName = relationship.IntersectTable,
                EntitySetName = relationship.IntersectTable + "set",
                Ownership = Ownership.None,
                PrimaryId = relationship.IntersectTable + "id",
                IsIntersect = true,
                IsCustom = true,
                Columns =
                [
                    Id(relationship.IntersectTable + "id"),
                    Id(relationship.FirstColumn),
                    Id(relationship.SecondColumn),
                ],
            }
        );

    private static Column Id(string name) =>
        new()
        {
            SchemaName = name,
            Type = ColumnType.UniqueIdentifier,
            ValidForUpdate = false,
        };
}
