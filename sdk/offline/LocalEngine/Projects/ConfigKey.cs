namespace PulumiApig.LocalEngine.Projects;

/// <summary>Names of configuration values.</summary>
internal static class ConfigKey
{
    /// <summary>The full key, <c>namespace:key</c>: without a namespace a key belongs to the project.</summary>
    /// <exception cref="LocalEngineException">It is no key.</exception>
    public static string Full(string key, string project) =>
        key.Split(':') switch
        {
            [{ Length: > 0 } name] => $"{project}:{name}",
            [{ Length: > 0 } space, { Length: > 0 } name] => $"{space}:{name}",
            // The older form.
            [{ Length: > 0 } space, "config", { Length: > 0 } name] => $"{space}:{name}",
            _ => throw new LocalEngineException($"'{key}' is not a configuration key: expected KEY or NAMESPACE:KEY."),
        };
}
