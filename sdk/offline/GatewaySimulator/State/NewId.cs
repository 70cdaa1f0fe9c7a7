namespace PulumiApig.Simulator.State;

internal static class NewId
{
    /// <summary>32 hexadecimal digits, as the gateway service and its keys use them.</summary>
    public static string Next() => Guid.NewGuid().ToString("N");
}
