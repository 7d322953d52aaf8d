using System;

namespace Crm.SalesProcess.Pipeline;

/// <summary>Names the custom API that a plugin implements; the solution's XML is held equal to it by a test.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CustomApiAttribute(string uniqueName) : Attribute
{
    /// <summary>Unique name of the custom API.</summary>
    public string UniqueName { get; } = uniqueName;
}
