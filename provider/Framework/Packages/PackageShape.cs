using System.Collections.Immutable;
using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Messages;
using PulumiApig.Framework.Shapes;

namespace PulumiApig.Framework.Packages;

/// <summary>All that a package offers, as its schema says it.</summary>
/// <param name="Info">What it says of itself.</param>
/// <param name="Doc">What its provider is, in Markdown.</param>
/// <param name="Configuration">The settings of its provider.</param>
/// <param name="Resources">Its resources.</param>
/// <param name="Functions">Its functions.</param>
/// <param name="Messages">Every kind of message that a person can get from it.</param>
public sealed record PackageShape(
    PackageInfo Info,
    string Doc,
    ImmutableArray<Field> Configuration,
    ImmutableArray<ResourceShape> Resources,
    ImmutableArray<FunctionShape> Functions,
    ImmutableArray<MessageCode> Messages
);
