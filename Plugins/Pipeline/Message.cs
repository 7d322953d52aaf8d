namespace Crm.SalesProcess.Pipeline;

/// <summary>Names of messages as steps see them.</summary>
public static class Message
{
    public const string Create = "Create";
    public const string Update = "Update";
    public const string Delete = "Delete";
    public const string Assign = "Assign";
    public const string SetState = "SetStateDynamicEntity";
    public const string Win = "Win";
    public const string Lose = "Lose";
}
