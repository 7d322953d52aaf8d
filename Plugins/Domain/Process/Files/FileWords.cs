using System;

namespace Crm.SalesProcess.Domain.Process.Files;

/// <summary>Reads texts that must have a certain form.</summary>
internal static class FileWords
{
    /// <summary>A text that must not be blank.</summary>
    internal static string RequiredText(this FileObject file, string name, int most)
    {
        var text = file.Text(name, most);
        if (text is null ? !file.Has(name) : text.Trim().Length == 0)
        {
            file.Complain(name, "it is missing");
        }
        return text ?? "";
    }

    /// <summary>Name of a value of an enumeration; null when it is absent.</summary>
    internal static string? Word<T>(this FileObject file, string name)
        where T : struct, Enum
    {
        var text = file.Text(name, int.MaxValue);
        if (text is null || Array.IndexOf(Enum.GetNames(typeof(T)), text) >= 0)
        {
            return text;
        }
        file.Complain(name, $"'{text}' is none of {string.Join(", ", Enum.GetNames(typeof(T)))}");
        return null;
    }

    /// <summary>Name of a value of an enumeration that must be there.</summary>
    internal static string RequiredWord<T>(this FileObject file, string name)
        where T : struct, Enum
    {
        var word = file.Word<T>(name);
        if (!file.Has(name))
        {
            file.Complain(name, $"it is missing; give one of {string.Join(", ", Enum.GetNames(typeof(T)))}");
        }
        return word ?? "";
    }

    /// <summary>An id in its usual form, in lower case; null when it is absent.</summary>
    internal static string? Id(this FileObject file, string name)
    {
        var text = file.Text(name, int.MaxValue);
        if (text is null || (Guid.TryParse(text, out var id) && id != Guid.Empty))
        {
            return text is null ? null : Guid.Parse(text).ToString("D");
        }
        file.Complain(name, $"'{text}' is no id");
        return null;
    }
}
