using PulumiApig.Framework.Messages;

namespace PulumiApig.Plugin.Tests.Support;

internal static class Shown
{
    extension(Message message)
    {
        /// <summary>The whole text, as a person reads it.</summary>
        public string Whole => message.Render("APIG");
    }
}
