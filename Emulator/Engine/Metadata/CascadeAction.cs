namespace Crm.SalesProcess.Emulator.Metadata;

/// <summary>What happens to the referencing rows when something happens to the row they refer to.</summary>
public enum CascadeAction
{
    None,
    Cascade,
    Active,
    UserOwned,
    RemoveLink,
    Restrict,
}
