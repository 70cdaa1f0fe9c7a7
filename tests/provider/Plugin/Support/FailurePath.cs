using PulumiApig.Protocol.Provider;

namespace PulumiApig.Plugin.Tests.Support;

internal static class FailurePath
{
    extension(CheckFailure failure)
    {
        /// <summary>
        /// The path that a failure is at. The engine looks up top-level names only: any other begins the reason.
        /// </summary>
        public string Path => failure.Property.Length > 0 ? failure.Property : failure.Reason.Split(' ')[0];
    }
}
