using System.Linq;

namespace Crm.SalesProcess.Tests.Emulator.Packages;

/// <summary>A role of a test package that holds every privilege of some tables.</summary>
public static class TestRole
{
    public const string Name = "Tester";

    private static readonly string[] Verbs =
    [
        "Create",
        "Read",
        "Write",
        "Delete",
        "Append",
        "AppendTo",
        "Assign",
        "Share",
    ];

    public static string Root => $"<RootComponent type=\"20\" id=\"{TestId.Of(Name):B}\" behavior=\"0\" />";

    /// <param name="tables">Schema names.</param>
    public static string Over(string level, params string[] tables) =>
        $"<Role id=\"{TestId.Of(Name):B}\" name=\"{Name}\"><RolePrivileges>"
        + string.Concat(
            tables.SelectMany(table =>
                Verbs.Select(verb => $"<RolePrivilege name=\"prv{verb}{table}\" level=\"{level}\" />")
            )
        )
        + "</RolePrivileges></Role>";
}
