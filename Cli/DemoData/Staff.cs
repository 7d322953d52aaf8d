using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Cli.DemoData;

/// <summary>The sales organisation: a director, three managers, twelve reps, one of whom leaves in the year.</summary>
internal static class Staff
{
    public const string Director = "Dora Winter";

    /// <summary>Sells until <see cref="LeavesOn"/>; then the others of the team take over.</summary>
    public const string Leaver = "Paul Gruber";

    public static readonly IReadOnlyList<Rep> Reps =
    [
        new("Anna Berger", "North", "Nora Lindqvist", 1.25, 0.85, 1.2),
        new("Ben Castillo", "North", "Nora Lindqvist", 1.05, 1.0, 1.0),
        new("Clara Dubois", "North", "Nora Lindqvist", 0.95, 1.1, 0.9),
        new("David Ekström", "North", "Nora Lindqvist", 0.80, 1.3, 0.8),
        new("Elena Fischer", "Central", "Carlos Mendes", 1.15, 0.95, 1.1),
        new("Farid Haddad", "Central", "Carlos Mendes", 1.00, 1.0, 1.0),
        new("Grace Ito", "Central", "Carlos Mendes", 1.10, 0.9, 1.3),
        new(Leaver, "Central", "Carlos Mendes", 0.85, 1.2, 0.7),
        new("Hanna Jansen", "South", "Sofia Romano", 1.20, 0.9, 1.1),
        new("Ivan Kovač", "South", "Sofia Romano", 0.90, 1.15, 0.9),
        new("Julia Moreau", "South", "Sofia Romano", 1.00, 1.0, 1.0),
        new("Karl Nowak", "South", "Sofia Romano", 0.75, 1.4, 0.8),
    ];

    /// <summary>The last day of <see cref="Leaver"/>.</summary>
    public static DateTime LeavesOn(int year) => new(year, 9, 15);

    /// <summary>Teams by their managers.</summary>
    public static IEnumerable<(string Team, string Manager)> Teams =>
        Reps.Select(rep => (rep.Team, rep.Manager)).Distinct();
}
