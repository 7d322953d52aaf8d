namespace Crm.SalesProcess.Cli.DemoData;

/// <summary>Somebody who sells.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Team">Name of the team.</param>
/// <param name="Manager">Full name of the manager.</param>
/// <param name="Skill">Factor on the chance of going on; about 1.</param>
/// <param name="Pace">Factor on the time in a stage; about 1.</param>
/// <param name="Weight">Share of the opportunities, relative to the others.</param>
internal sealed record Rep(
    string Name,
    string Team,
    string Manager,
    double Skill,
    double Pace,
    double Weight
);
