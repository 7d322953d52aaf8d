using System;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>How a plugin refuses an operation; the caller sees the message.</summary>
[Serializable]
public sealed class InvalidPluginExecutionException : Exception
{
    public InvalidPluginExecutionException() { }

    public InvalidPluginExecutionException(OperationStatus status) => Status = status;

    public InvalidPluginExecutionException(string message)
        : base(message) { }

    public InvalidPluginExecutionException(string message, Exception exception)
        : base(message, exception) { }

    public InvalidPluginExecutionException(OperationStatus status, string message)
        : base(message) => Status = status;

    /// <param name="status">What becomes of an asynchronous operation.</param>
    /// <param name="errorCode">The plugin's own code, which the caller reads as SubErrorCode; 0 keeps the code every exception has.</param>
    /// <param name="message">What the user reads.</param>
    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message)
        : this(status, message)
    {
        if (errorCode != 0)
        {
            HResult = errorCode;
        }
    }

    public InvalidPluginExecutionException(
        OperationStatus status,
        int errorCode,
        string message,
        PluginHttpStatusCode httpStatus
    )
        : this(status, errorCode, message) => HttpStatus = httpStatus;

    public InvalidPluginExecutionException(
        OperationStatus status,
        string message,
        Dictionary<string, string> exceptionDetails
    )
        : this(status, message) => ExceptionDetails = exceptionDetails;

    public InvalidPluginExecutionException(string message, Dictionary<string, string> exceptionDetails)
        : this(message) => ExceptionDetails = exceptionDetails;

    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus)
        : this(message) => HttpStatus = httpStatus;

    public InvalidPluginExecutionException(
        string message,
        PluginHttpStatusCode httpStatus,
        Dictionary<string, string> exceptionDetails
    )
        : this(message, exceptionDetails) => HttpStatus = httpStatus;

    /// <summary>The exception's HResult; 0x80131500 unless the plugin chose one.</summary>
    public int ErrorCode => HResult;

    public IReadOnlyDictionary<string, string> ExceptionDetails { get; }

    /// <summary>HTTP status of the Web API's answer; NotSet means 400.</summary>
    public PluginHttpStatusCode HttpStatus { get; }

    public OperationStatus Status { get; }
}
