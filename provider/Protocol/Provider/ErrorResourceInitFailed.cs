using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Protocol.Provider;

public sealed partial class ErrorResourceInitFailed : IShrinkable
{
    IMessage IShrinkable.Shrink(int maxTextLength, int maxBytes)
    {
        var shrunk = Clone();
        shrunk.Reasons.Clear();
        shrunk.Reasons.AddRange(Reasons.Select(r => HeaderText.Cut(r, maxTextLength)));
        if (shrunk.CalculateSize() > maxBytes)
        {
            // The id must arrive, or the resource is lost; a refresh brings the outputs back.
            (shrunk.Properties, shrunk.Inputs) = (new Struct(), null);
        }
        return shrunk;
    }
}
