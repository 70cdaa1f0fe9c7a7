namespace PulumiApig.LocalEngine.Plugins;

/// <summary>Where a plugin is: a port when it runs already, or an executable.</summary>
internal readonly record struct PluginLocation
{
    private PluginLocation(int? port, string? executable)
    {
        Port = port;
        Executable = executable;
    }

    public int? Port { get; }

    public string? Executable { get; }

    public static PluginLocation Running(int port) => new(port, null);

    public static PluginLocation At(string executable) => new(null, executable);
}
