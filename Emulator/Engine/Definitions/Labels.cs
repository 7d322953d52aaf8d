using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Definitions;

/// <summary>Texts in the one language that the emulator has.</summary>
internal static class Labels
{
    private const int English = 1033;

    public static Label Of(string text)
    {
        var label = new LocalizedLabel(text, English);
        return new Label(label, new[] { label });
    }
}
