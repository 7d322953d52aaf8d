namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>What a column security profile allows on one column: 4 allowed, 0 not.</summary>
public sealed record PackagedPermission(SolutionElement Source, string Table, string Column)
{
    public int Read { get; init; }

    public int Create { get; init; }

    public int Update { get; init; }

    public static PackagedPermission Of(SolutionElement element) =>
        new(element, element.Required("EntityName"), element.Required("AttributeName"))
        {
            Read = element.Number("CanRead", 0),
            Create = element.Number("CanCreate", 0),
            Update = element.Number("CanUpdate", 0),
        };
}
