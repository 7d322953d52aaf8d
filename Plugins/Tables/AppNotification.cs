using System;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tables;

/// <summary>A message in the bell of the app.</summary>
public sealed class AppNotification : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "appnotification";

    /// <summary>Logical names of the columns that steps write.</summary>
    public static class Columns
    {
        public const string Title = "title";
        public const string Body = "body";
        public const string Owner = "ownerid";
    }

    /// <summary>One line.</summary>
    public string? Title
    {
        set => Write(Columns.Title, value);
    }

    /// <summary>The rest, plain text.</summary>
    public string? Body
    {
        set => Write(Columns.Body, value);
    }

    /// <summary>Who reads it.</summary>
    public Guid? RecipientId
    {
        set => WriteId(Columns.Owner, SystemUser.Table, value);
    }
}
