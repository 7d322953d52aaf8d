using System.CommandLine;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess pack</c>.</summary>
internal sealed class PackCommand : Command
{
    public PackCommand()
        : base("pack", "Packs the solution source into the zips an administrator imports.")
    {
        SetAction(_ => 0);
    }
}
