namespace Microsoft.Xrm.Sdk;

public enum ClientHeader
{
    AcceptLanguage = 0,
}
