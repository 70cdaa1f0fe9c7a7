namespace PulumiApig.Plugin.Sessions;

/// <summary>What a call of the engine has for calls of the gateway.</summary>
internal static class CallExtensions
{
    extension(Call call)
    {
        public GatewayClient Gateway => call.Session.Client;

        /// <summary>Options for calls of the gateway: the time limit, and a word to the user about long waits.</summary>
        public CallOptions Options =>
            new() { Timeout = call.Timeout, OnWait = wait => call.Log.Report(LookCodes.Waiting.Says(wait.ToString())) };
    }
}
