using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A text in several languages, and in the reading user's own.</summary>
[DataContract(Name = "Label", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class Label : IExtensibleDataObject
{
    private LocalizedLabelCollection localizedLabels;

    public Label() { }

    /// <summary>One language; the reading user's own stays null until the platform fills it.</summary>
    public Label(string label, int languageCode) =>
        LocalizedLabels.Add(new LocalizedLabel(label, languageCode));

    public Label(LocalizedLabel userLocalizedLabel, LocalizedLabel[] labels)
    {
        UserLocalizedLabel = userLocalizedLabel;
        LocalizedLabels.AddRange(labels);
    }

    public Label(LocalizedLabel userLocalizedLabel, List<LocalizedLabel> labels)
        : this(userLocalizedLabel, labels?.ToArray()) { }

    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>Never null.</summary>
    [DataMember]
    public LocalizedLabelCollection LocalizedLabels
    {
        get => localizedLabels ??= new LocalizedLabelCollection();
        private set => localizedLabels = value;
    }

    [DataMember]
    public LocalizedLabel UserLocalizedLabel { get; set; }
}
