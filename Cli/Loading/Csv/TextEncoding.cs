using System;
using System.IO;
using System.Text;
using Crm.SalesProcess.Cli.Loading.Maps;
using Crm.SalesProcess.Cli.Output;

namespace Crm.SalesProcess.Cli.Loading.Csv;

/// <summary>Finds out how the characters of a file are written.</summary>
internal static class TextEncoding
{
    /// <summary>Code page of Windows-1252.</summary>
    public const int Windows1252 = 1252;

    private const int BufferSize = 1 << 20;

    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];
    private static readonly byte[] LittleEndianMark = [0xFF, 0xFE];
    private static readonly byte[] BigEndianMark = [0xFE, 0xFF];

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>What a mark says, else the map, else what the bytes look like. Reads the file once, in pieces.</summary>
    /// <exception cref="UsageException">The map says UTF-8 and the bytes are not.</exception>
    public static Encoding Of(string file, FileEncoding asked)
    {
        if (StartsWith(file, LittleEndianMark))
        {
            return Encoding.Unicode;
        }
        if (StartsWith(file, BigEndianMark))
        {
            return Encoding.BigEndianUnicode;
        }
        if (asked == FileEncoding.Windows1252)
        {
            return Encoding.GetEncoding(Windows1252);
        }
        return LineThatIsNotUtf8(file) switch
        {
            null => Encoding.UTF8,
            var line when asked == FileEncoding.Utf8 => throw new UsageException(
                $"The file '{file}' is not UTF-8 at line {line}, as the map says: "
                    + "save it as UTF-8, or take the encoding out of the map or give the right one."
            ),
            _ => Encoding.GetEncoding(Windows1252),
        };
    }

    /// <summary>Whether the file begins with the byte order mark of UTF-8.</summary>
    public static bool HasMark(string file) => StartsWith(file, Mark);

    private static bool StartsWith(string file, byte[] mark)
    {
        using var stream = File.OpenRead(file);
        Span<byte> start = stackalloc byte[mark.Length];
        return stream.ReadAtLeast(start, mark.Length, throwOnEndOfStream: false) == mark.Length
            && start.SequenceEqual(mark);
    }

    /// <summary>Where it stops being UTF-8, counted from 1; null when all of it is.</summary>
    private static long? LineThatIsNotUtf8(string file)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        using var stream = File.OpenRead(file);
        var bytes = new byte[BufferSize];
        var characters = new char[BufferSize + 1];
        var line = 1L;
        int read;
        do
        {
            read = stream.Read(bytes);
            try
            {
                decoder.GetChars(bytes, 0, read, characters, 0, flush: read == 0);
            }
            catch (DecoderFallbackException broken)
            {
                return line + bytes.AsSpan(0, Math.Clamp(broken.Index, 0, read)).Count((byte)'\n');
            }
            line += bytes.AsSpan(0, read).Count((byte)'\n');
        } while (read > 0);
        return null;
    }
}
