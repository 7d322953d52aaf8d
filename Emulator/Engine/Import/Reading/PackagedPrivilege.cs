namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>A privilege in a role, e.g. <c>prvReadabc_Plan</c> at level <c>Global</c>.</summary>
public sealed record PackagedPrivilege(SolutionElement Source, string Name, string Level)
{
    public static PackagedPrivilege Read(SolutionElement element) =>
        new(element, element.RequiredAttribute("name"), element.RequiredAttribute("level"));
}
