using System;
using System.Collections.Generic;
using System.CommandLine;
using Crm.SalesProcess.Cli.Connecting;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Lifecycle;

/// <summary>What the commands that put opportunities into a version have in common.</summary>
internal sealed class MigrationOptions
{
    private readonly Option<string[]> _map = new("--map")
    {
        Description = "Which stage becomes which, such as \"Develop=Work out\"; may be given several times.",
        HelpName = "LINE",
    };
    private readonly Option<bool> _allowUnmet = new("--allow-unmet")
    {
        Description = "Also those that keep their stage although rules of the version are not met.",
    };
    private readonly Option<bool> _apply = new("--apply")
    {
        Description = "Do it; without it the command only says what would become of each opportunity.",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_map);
        command.Add(_allowUnmet);
        command.Add(_apply);
        command.Add(Connection.EmulatorFile);
        command.Add(Connection.ConnectionString);
    }

    /// <summary>Runs the custom API of that name and tells what became of each opportunity.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="api">Takes what the options say.</param>
    /// <param name="fill">Adds what the command itself says.</param>
    public int Run(ParseResult parsed, string api, Action<IOrganizationService, OrganizationRequest> fill)
    {
        using var connection = Connection.Open(parsed);
        var request = Request(parsed, api);
        fill(connection.Service, request);
        return (int)MigrationReport.Run(parsed, connection, request);
    }

    /// <summary>Whether anything is to be changed.</summary>
    public bool Applies(ParseResult parsed) => parsed.GetValue(_apply);

    /// <summary>The request of that name with what the options say.</summary>
    private OrganizationRequest Request(ParseResult parsed, string api) =>
        new(api)
        {
            ["Stages"] = string.Join('\n', (IEnumerable<string>?)parsed.GetValue(_map) ?? []),
            ["AllowUnmet"] = parsed.GetValue(_allowUnmet),
            ["Apply"] = Applies(parsed),
        };
}
