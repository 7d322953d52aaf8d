using System;
using Crm.SalesProcess.Cli.Loading.Maps;

namespace Crm.SalesProcess.Cli.Demo;

/// <summary>A folder of CSV files, how it is read, and the first day that it knows nothing about.</summary>
internal sealed record DemoData(string Folder, LoadMap Map, DateTime AsOf);
