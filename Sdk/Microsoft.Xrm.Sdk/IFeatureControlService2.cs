using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

public interface IFeatureControlService2 : IFeatureControlService
{
    IDictionary<string, FeatureControlSetting> GetFeatureControlSettingsWithUserContext(
        string namespaceValue,
        IList<string> featureControlNames,
        IDictionary<string, string> additionalFilters
    );
}
