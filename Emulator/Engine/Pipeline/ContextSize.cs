using System.Linq;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>
/// How large a context is, in bytes: the characters of its texts and the bytes of its arrays. Everything else is small
/// beside them and counts as nothing.
/// </summary>
internal static class ContextSize
{
    public static long Of(PluginContext context) =>
        Of(context.InputParameters)
        + Of(context.SharedVariables)
        + context.PreEntityImages.Values.Sum(Of)
        + context.PostEntityImages.Values.Sum(Of);

    private static long Of(ParameterCollection parameters)
    {
        long size = 0;
        foreach (var (_, value) in parameters)
        {
            size += Of(value);
        }

        return size;
    }

    private static long Of(Entity row)
    {
        long size = 0;
        foreach (var (_, value) in row.Attributes)
        {
            size += Of(value);
        }

        return size;
    }

    private static long Of(object? value) =>
        value switch
        {
            string text => text.Length,
            byte[] bytes => bytes.Length,
            Entity row => Of(row),
            EntityCollection rows => rows.Entities.Sum(Of),
            _ => 0,
        };
}
