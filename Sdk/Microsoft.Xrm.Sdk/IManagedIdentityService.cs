using System;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

public interface IManagedIdentityService
{
    string AcquireToken(Guid managedIdentityId, IEnumerable<string> scopes);
    string AcquireToken(IEnumerable<string> scopes);
}
