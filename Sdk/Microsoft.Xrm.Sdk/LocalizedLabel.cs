using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "LocalizedLabel", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class LocalizedLabel : MetadataBase
{
    public LocalizedLabel() { }

    /// <param name="label">The text.</param>
    /// <param name="languageCode">The language as an LCID, such as 1033 for English.</param>
    public LocalizedLabel(string label, int languageCode)
    {
        Label = label;
        LanguageCode = languageCode;
    }

    [DataMember]
    public bool? IsManaged { get; internal set; }

    [DataMember]
    public string Label { get; set; }

    [DataMember]
    public int LanguageCode { get; set; }
}
