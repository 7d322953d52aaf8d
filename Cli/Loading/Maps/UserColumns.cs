namespace Crm.SalesProcess.Cli.Loading.Maps;

/// <summary>CSV headers of the file of people; null for what the export does not have.</summary>
/// <param name="Name">Full name, as the owner columns of the other files have it.</param>
/// <param name="Title">Job title.</param>
/// <param name="Manager">Full name of the manager.</param>
/// <param name="BusinessUnit">Name of the team; made as a business unit when it is not there.</param>
/// <param name="Role">Word that says which security roles to give.</param>
/// <param name="Active">Word that says whether the person is still there.</param>
/// <param name="Email">E-mail address.</param>
public sealed record UserColumns(
    string Name,
    string? Title = null,
    string? Manager = null,
    string? BusinessUnit = null,
    string? Role = null,
    string? Active = null,
    string? Email = null
);
