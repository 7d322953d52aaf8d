using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>The custom APIs of an organisation, as their rows are now.</summary>
internal sealed class CustomApiMessages
{
    public CustomApiMessages(Organization organization)
    {
        Apis = new CustomApiReader(organization).Read();
        ByName = Apis.Select(api => new CustomApiMessage(organization, api))
            .ToFrozenDictionary(message => message.Name, StringComparer.Ordinal);
    }

    public ImmutableArray<CustomApi> Apis { get; }

    public FrozenDictionary<string, CustomApiMessage> ByName { get; }
}
