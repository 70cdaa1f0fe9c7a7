using System.Net;
using System.Net.Sockets;

namespace PulumiApig.Framework.Hosting;

/// <summary>
/// Notices that the engine has ended without a Cancel, as after <c>kill -9</c>: the plugin would run for ever.
/// </summary>
/// <remarks>
/// The engine's own port tells. Neither the parent process nor standard input does: a language host may stand between
/// engine and plugin, and the input is empty from the start. An engine that a debugger has stopped still has its port
/// open, so only a refused connection counts, and only several in a row.
/// </remarks>
/// <param name="connect">Looks once: opens a connection, and closes it.</param>
/// <param name="time">The clock.</param>
internal sealed class EngineWatch(Func<CancellationToken, Task> connect, TimeProvider time)
{
    internal const int RefusalsUntilGone = 3;

    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>A watch over an address; null when it is not one that can be watched.</summary>
    public static EngineWatch? Of(string address, TimeProvider time) =>
        IPEndPoint.TryParse(address, out var engine) ? new(token => ConnectAsync(engine, token), time) : null;

    /// <summary>Ends when the engine has gone.</summary>
    public async Task GoneAsync(CancellationToken cancellation)
    {
        for (var refused = 0; refused < RefusalsUntilGone; )
        {
            await Task.Delay(Pause, time, cancellation);
            refused = await IsThereAsync(cancellation) ? 0 : refused + 1;
        }
    }

    private async Task<bool> IsThereAsync(CancellationToken cancellation)
    {
        try
        {
            await connect(cancellation);
            return true;
        }
        catch (SocketException e)
        {
            // Out of sockets, ports or memory, for example, says nothing of the engine.
            return e.SocketErrorCode != SocketError.ConnectionRefused;
        }
    }

    private static async Task ConnectAsync(IPEndPoint engine, CancellationToken cancellation)
    {
        using var socket = new Socket(engine.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(engine, cancellation);
    }
}
