namespace PulumiApig.LocalEngine.Display;

/// <summary>What a piece of text is about; a terminal shows it by its colour.</summary>
internal enum Tone
{
    Plain,
    Muted,
    Heading,
    Create,
    Update,
    Delete,
    Replace,
    Read,
    Warning,
    Error,
}
