using System;
using System.IO;
using System.Text;
using Crm.SalesProcess.Cli.Loading.Maps;

namespace Crm.SalesProcess.Cli.Loading.Csv;

/// <summary>Finds out how the characters of a file are written.</summary>
internal static class TextEncoding
{
    /// <summary>Code page of Windows-1252.</summary>
    public const int Windows1252 = 1252;

    private const int BufferSize = 1 << 20;

    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>What the map says, or what the bytes look like. Reads the file once, in pieces.</summary>
    public static Encoding Of(string file, FileEncoding asked) =>
        asked switch
        {
            FileEncoding.Utf8 => Encoding.UTF8,
            FileEncoding.Windows1252 => Encoding.GetEncoding(Windows1252),
            _ => IsUtf8(file) ? Encoding.UTF8 : Encoding.GetEncoding(Windows1252),
        };

    /// <summary>Whether the file begins with a byte order mark.</summary>
    public static bool HasMark(string file)
    {
        using var stream = File.OpenRead(file);
        Span<byte> start = stackalloc byte[Mark.Length];
        return stream.ReadAtLeast(start, Mark.Length, throwOnEndOfStream: false) == Mark.Length
            && start.SequenceEqual(Mark);
    }

    private static bool IsUtf8(string file)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        using var stream = File.OpenRead(file);
        var bytes = new byte[BufferSize];
        var characters = new char[BufferSize + 1];
        try
        {
            int read;
            do
            {
                read = stream.Read(bytes);
                decoder.GetChars(bytes, 0, read, characters, 0, flush: read == 0);
            } while (read > 0);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
