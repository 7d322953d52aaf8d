using System;

namespace Crm.SalesProcess.Emulator.Definitions;

/// <summary>
/// Sets what the SDK lets nobody but the platform set: public properties whose setter is not public, as its own
/// deserialiser does.
/// </summary>
internal static class ReadOnlyMember
{
    /// <summary>Gives back <paramref name="target"/>.</summary>
    public static T With<T>(this T target, string property, object? value)
        where T : class
    {
        var setter =
            target.GetType().GetProperty(property)?.GetSetMethod(nonPublic: true)
            ?? throw new InvalidOperationException($"{target.GetType().Name}.{property} cannot be set.");
        setter.Invoke(target, [value]);
        return target;
    }
}
