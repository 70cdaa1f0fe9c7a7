namespace PulumiApig.LocalEngine;

internal static class Program
{
    private static int Main() => 0;
}
