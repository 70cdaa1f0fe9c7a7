using System.Collections.Immutable;
using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Functions;
using PulumiApig.Framework.Messages;
using PulumiApig.Framework.Packages;
using PulumiApig.Framework.Resources;
using PulumiApig.Framework.Runs;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Providers;

/// <summary>All that there is to say of a provider: the rest is the same for each.</summary>
/// <typeparam name="TSession">The configured provider.</typeparam>
public sealed record ProviderDefinition<TSession>
    where TSession : class, ISession
{
    /// <summary>What the package says of itself.</summary>
    public required PackageInfo Package { get; init; }

    /// <summary>What the provider is, in Markdown.</summary>
    public required string Doc { get; init; }

    /// <summary>The provider's settings.</summary>
    public required ImmutableArray<Field> Configuration { get; init; }

    /// <summary>Its resources.</summary>
    public required ImmutableArray<Resource<TSession>> Resources { get; init; }

    /// <summary>Its functions.</summary>
    public ImmutableArray<Function<TSession>> Functions { get; init; } = [];

    /// <summary>The kinds of messages that are about no single resource.</summary>
    public ImmutableArray<MessageCode> Messages { get; init; } = [];

    /// <summary>Makes a session of configuration that is valid field by field. It must go nowhere: previews run offline.</summary>
    public required Func<SessionRequest, TSession> Configure { get; init; }

    /// <summary>All that it offers, as its schema says it.</summary>
    public PackageShape Shape =>
        new(
            Package,
            Doc,
            Configuration,
            [.. Resources.Select(r => r.Shape)],
            [.. Functions.Select(f => f.Shape)],
            [.. FrameworkMessages.All, .. Messages, .. Resources.SelectMany(r => r.Shape.Messages)]
        );
}

/// <summary>What a session is made of.</summary>
/// <param name="Config">The settings.</param>
/// <param name="Run">What resources of this run must know of each other.</param>
/// <param name="Warn">Takes what the user should know of them.</param>
/// <param name="Trace">Takes what helps to find faults, for as long as the session lasts.</param>
public sealed record SessionRequest(PropertyMap Config, RunMemory Run, Action<Message> Warn, Action<string> Trace);
