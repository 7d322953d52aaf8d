namespace Crm.SalesProcess.Cli.Loading.Maps;

/// <summary>How the characters of a file are written.</summary>
public enum FileEncoding
{
    /// <summary>By the byte order mark; without one UTF-8 when the bytes are, else Windows-1252.</summary>
    Auto,

    Utf8,

    Windows1252,
}
