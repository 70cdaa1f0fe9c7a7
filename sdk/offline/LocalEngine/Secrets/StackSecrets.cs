namespace PulumiApig.LocalEngine.Secrets;

/// <summary>
/// The ciphers of a stack, by their salts. Previews need no passphrase where there is no secret to read.
/// </summary>
internal sealed class StackSecrets(EnvironmentVariables environment, KeyDerivation derive)
{
    public const string Variable = "PULUMI_CONFIG_PASSPHRASE";
    private const string FileVariable = "PULUMI_CONFIG_PASSPHRASE_FILE";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, PassphraseCipher> _ciphers = [];
    private string? _current;

    /// <summary>The salt that new secrets are encrypted with; null as long as there is none.</summary>
    public string? Salt
    {
        get
        {
            lock (_gate)
                return _current;
        }
    }

    /// <summary>Says which salt new secrets use. The first one known stays: the configuration comes before the state.</summary>
    public void Prefer(string? salt)
    {
        lock (_gate)
            _current ??= salt;
    }

    /// <summary>The cipher for new secrets.</summary>
    /// <exception cref="LocalEngineException">There is no passphrase, or it is the wrong one.</exception>
    public PassphraseCipher Current()
    {
        lock (_gate)
        {
            if (_current is { } salt)
                return For(salt);
            var cipher = PassphraseCipher.Create(Passphrase(), derive);
            _ciphers.Add(cipher.Salt, cipher);
            _current = cipher.Salt;
            return cipher;
        }
    }

    /// <summary>
    /// Makes sure that secrets can be kept. A provider may return some when what it made is there, and that is too late
    /// to ask.
    /// </summary>
    /// <exception cref="LocalEngineException">There is no passphrase, or it is the wrong one.</exception>
    public void RequirePassphrase()
    {
        if (Salt is { } salt)
            For(salt);
        else
            Passphrase();
    }

    /// <summary>The cipher of a salt.</summary>
    /// <exception cref="LocalEngineException">There is no passphrase, or it is the wrong one.</exception>
    public PassphraseCipher For(string salt)
    {
        lock (_gate)
        {
            if (!_ciphers.TryGetValue(salt, out var cipher))
                _ciphers.Add(salt, cipher = PassphraseCipher.Open(salt, Passphrase(), derive));
            return cipher;
        }
    }

    private string Passphrase()
    {
        if (environment(Variable) is { } passphrase)
            return passphrase;
        if (environment(FileVariable) is not { Length: > 0 } path)
        {
            throw new LocalEngineException(
                $"There is no passphrase to protect the stack's secrets: set {Variable} or {FileVariable}. It may be empty."
            );
        }
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LocalEngineException($"{FileVariable} names a file that cannot be read: {e.Message}", e);
        }
    }
}
