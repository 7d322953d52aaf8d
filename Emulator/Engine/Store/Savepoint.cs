using System;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>Disposing without <see cref="Keep"/> undoes what was written since.</summary>
public sealed class Savepoint : IDisposable
{
    public void Keep() => throw new NotSupportedException();

    public void Dispose() { }
}
