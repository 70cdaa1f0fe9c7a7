using PulumiApig.Framework.Providers;
using PulumiApig.Framework.Runs;

namespace PulumiApig.Framework.Service;

/// <summary>Puts definitions of providers to work.</summary>
public static class ProviderService
{
    /// <summary>A provider that answers the engine.</summary>
    /// <param name="definition">What to serve.</param>
    /// <param name="time">The clock.</param>
    /// <param name="trace">Takes debug messages, besides the engine; null for none.</param>
    public static IServedProvider Create<TSession>(
        ProviderDefinition<TSession> definition,
        TimeProvider time,
        Action<string>? trace = null
    )
        where TSession : class, ISession => new Provider<TSession>(definition, time, trace);
}
