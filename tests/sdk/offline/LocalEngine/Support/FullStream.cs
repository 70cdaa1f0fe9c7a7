namespace PulumiApig.LocalEngine.Tests.Support;

/// <summary>Takes nothing, as a file on a full disk or a closed output.</summary>
internal sealed class FullStream : MemoryStream
{
    public override void Write(byte[] buffer, int offset, int count) => throw Full();

    public override void Write(ReadOnlySpan<byte> buffer) => throw Full();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        throw Full();

    public override void Flush() { }

    private static IOException Full() => new("No space left on device");
}
