using System;
using System.IO;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>
/// Keeps a second process, or a second object in this one, from working on a database file: schema and row versions are
/// kept in memory. The system ends it with the process, however that ends.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private readonly FileStream? file;

    /// <summary>Faults when the database is in use.</summary>
    public FileLock(string database)
    {
        var path = database + ".lock";
        try
        {
            file = new FileStream(
                path,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                bufferSize: 1,
                FileOptions.DeleteOnClose
            );
        }
        catch (IOException) when (File.Exists(path))
        {
            throw Fault.Of(
                ErrorCode.InvalidOperation,
                $"The database '{Path.GetFileName(database)}' is in use by another process; end that one first."
            );
        }
        catch (Exception refused) when (refused is DirectoryNotFoundException or UnauthorizedAccessException)
        {
            // Opening the database itself says what is wrong with the folder.
        }
    }

    public void Dispose() => file?.Dispose();
}
