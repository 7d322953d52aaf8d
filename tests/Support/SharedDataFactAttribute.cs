using System;
using System.IO;

namespace Crm.SalesProcess.Tests;

/// <summary>A fact that needs the folder <c>../shared</c> beside the checkout; reported as skipped, by name, where it is absent.</summary>
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute()
    {
        if (!Directory.Exists(SharedData.Folder))
        {
            Skip = "needs the folder 'shared' beside the checkout";
        }
    }
}

/// <summary>Where the checkout and the reference data beside it are.</summary>
public static class SharedData
{
    /// <summary>Root of this checkout.</summary>
    public static string Checkout { get; } = FindCheckout();

    /// <summary>The folder <c>shared</c> beside the checkout; may be absent.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Checkout, "..", "shared"));

    /// <summary>Full path of a file below <see cref="Folder"/>.</summary>
    public static string File(params string[] parts) => Path.Combine(Folder, Path.Combine(parts));

    private static string FindCheckout()
    {
        var folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(Path.Combine(folder, "Crm.SalesProcess.sln")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("The tests must be built below the checkout.");
        }
        return folder;
    }
}
