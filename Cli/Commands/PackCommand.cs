using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Crm.SalesProcess.Cli.Files;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Cli.Packing;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess pack</c>.</summary>
internal sealed class PackCommand : Command
{
    private readonly Option<bool> _managed = new("--managed") { Description = "Write the managed zip." };
    private readonly Option<bool> _unmanaged = new("--unmanaged")
    {
        Description = "Write the unmanaged zip.",
    };
    private readonly Option<bool> _both = new("--both") { Description = "Write both. [default]" };

    private readonly Option<string> _output = new("--output")
    {
        Description = "Folder to write to.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "out",
    };

    private readonly Option<string?> _source = new("--source")
    {
        Description = "Solution source. [default: Solution of the checkout]",
        HelpName = "DIR",
    };

    public PackCommand()
        : base(
            "pack",
            "Packs the solution source into the zips an administrator imports. Builds nothing itself."
        )
    {
        Options.Add(_managed);
        Options.Add(_unmanaged);
        Options.Add(_both);
        Options.Add(_output);
        Options.Add(_source);
        SetAction(parsed => (int)Run(parsed));
    }

    private ExitCode Run(ParseResult parsed)
    {
        var package = SolutionSource.Read(parsed.GetValue(_source) ?? Checkout.SolutionSource());
        var version = package.ReleaseVersion ?? package.Version;
        var folder = Path.GetFullPath(parsed.GetValue(_output)!);
        var zips = Kinds(parsed).Select(kind => (kind, SolutionZip.Of(package, kind, version))).ToList();
        WholeFile.MakeFolder(folder);
        var written = zips.Select(zip =>
                Write(
                    zip.Item2,
                    zip.kind,
                    version,
                    Path.Combine(folder, SolutionZip.FileName(package, zip.kind, version))
                )
            )
            .ToList();
        Report.Of(parsed).Show(written, console => Print(console, package, written));
        return ExitCode.Ok;
    }

    private IEnumerable<PackageKind> Kinds(ParseResult parsed)
    {
        var (managed, unmanaged) = (parsed.GetValue(_managed), parsed.GetValue(_unmanaged));
        var both = parsed.GetValue(_both) || managed == unmanaged;
        return Enum.GetValues<PackageKind>().Where(k => both || managed == (k == PackageKind.Managed));
    }

    private static PackedFile Write(byte[] zip, PackageKind kind, string version, string file)
    {
        WholeFile.Write(file, zip);
        return new PackedFile(
            file,
            kind,
            version,
            zip.Length,
            Convert.ToHexStringLower(SHA256.HashData(zip))
        );
    }

    private static void Print(IAnsiConsole console, SolutionPackage package, List<PackedFile> written)
    {
        foreach (var part in package.Parts.Where(p => p.Path.EndsWith(".dll", StringComparison.Ordinal)))
        {
            console.WriteLine($"took  {part.Source}");
        }
        foreach (var file in written)
        {
            console.WriteLine($"wrote {file.File} ({file.Bytes:N0} bytes)");
        }
    }
}
