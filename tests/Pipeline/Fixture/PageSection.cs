using System;
using System.IO;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>A part of a page of the docs that a test holds to what it finds.</summary>
/// <param name="page">Name of the file.</param>
/// <param name="mark">Name of the comments around the part.</param>
internal sealed class PageSection(string page, string mark)
{
    private const string Renew = "UPDATE_DOCS=1 dotnet test tests/Pipeline --filter Page=";

    /// <summary>Fails unless the page says this; renews it instead when UPDATE_DOCS is 1.</summary>
    public void IsHeldTo(string expected)
    {
        var path = Path.Combine(SharedData.Checkout, "docs", page);
        var text = File.ReadAllText(path);
        var (before, after) = ($"<!-- {mark} -->\n\n", $"\n\n<!-- end of {mark} -->");
        var start = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        var end = text.IndexOf(after, start, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, text[..start] + expected + text[end..]);
            return;
        }
        Assert.True(text[start..end] == expected, $"docs/{page} is not what the test finds: {Renew}{page}");
    }
}
