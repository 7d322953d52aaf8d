using System;
using Microsoft.Xrm.Sdk;

namespace TestPlugins;

/// <summary>Traces both of its configurations.</summary>
public sealed class TellConfiguration : IPlugin
{
    private readonly string _text;

    public TellConfiguration(string unsecure, string secure) => _text = $"{unsecure}|{secure}|";

    public void Execute(IServiceProvider serviceProvider) =>
        ((ITracingService)serviceProvider.GetService(typeof(ITracingService))).Trace("both={0}", _text);
}
