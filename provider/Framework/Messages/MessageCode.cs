using PulumiApig.Protocol.Engine;

namespace PulumiApig.Framework.Messages;

/// <summary>A kind of message: what all messages with its number have in common. Its number never changes its meaning.</summary>
/// <param name="Number">The number, which follows the provider's prefix: <c>APIG1201</c>.</param>
/// <param name="Severity">How the engine shows it; of a failure, <see cref="LogSeverity.Error"/>.</param>
/// <param name="Meaning">What it means, as a sentence, in Markdown.</param>
/// <param name="WhatToDo">What to do about it, in sentences, in Markdown.</param>
public sealed record MessageCode(int Number, LogSeverity Severity, string Meaning, string WhatToDo)
{
    /// <summary>A message of this kind.</summary>
    public Message Says(string text) => new(this, text);
}

/// <summary>What a person reads.</summary>
/// <param name="Code">What kind of message it is.</param>
/// <param name="Text">The text, without the code.</param>
public sealed record Message(MessageCode Code, string Text)
{
    /// <summary>How the engine shows it; a message of a kind may be less or more urgent than usual.</summary>
    public LogSeverity Severity { get; init; } = Code.Severity;

    /// <summary>The whole text, with the code at its end, where it is out of a reader's way and can be searched for.</summary>
    /// <param name="prefix">The provider's prefix.</param>
    public string Render(string prefix) => $"{Text} ({prefix}{Code.Number})";
}
