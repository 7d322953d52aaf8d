using System;

namespace Crm.SalesProcess.Cli.Output;

/// <summary>The command cannot start; the message says in one sentence why and what to do. Ends with <see cref="ExitCode.BadUsage"/>.</summary>
public sealed class UsageException(string message) : Exception(message);
