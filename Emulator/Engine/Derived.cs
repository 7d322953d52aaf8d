using System;
using System.Threading;

namespace Crm.SalesProcess.Emulator;

/// <summary>Something worked out from rows, kept until the rows change. A result that was overtaken is not kept.</summary>
internal sealed class Derived<T>(Func<T> read)
    where T : class
{
    private readonly Lock _change = new();
    private volatile T? _value;
    private int _generation;

    public T Value => _value ?? Refresh();

    public void Forget()
    {
        lock (_change)
        {
            _generation++;
            _value = null;
        }
    }

    private T Refresh()
    {
        var before = Volatile.Read(ref _generation);
        var fresh = read();
        lock (_change)
        {
            if (before == _generation)
            {
                _value = fresh;
            }
        }

        return fresh;
    }
}
