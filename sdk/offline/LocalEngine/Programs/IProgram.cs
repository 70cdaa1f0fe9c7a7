namespace PulumiApig.LocalEngine.Programs;

/// <summary>Something that registers resources.</summary>
internal interface IProgram
{
    /// <summary>Makes it ready to run, such as by building it.</summary>
    /// <exception cref="LocalEngineException">It cannot be run.</exception>
    Task PrepareAsync(CancellationToken cancellation);

    /// <summary>Runs it to its end.</summary>
    /// <param name="environment">What it finds in its environment.</param>
    /// <param name="onOutput">Told of each line that it writes.</param>
    /// <param name="cancellation">Ends it at once.</param>
    /// <returns>Its exit code: see <see cref="ProgramExit"/>.</returns>
    Task<int> RunAsync(ProgramEnvironment environment, Action<string> onOutput, CancellationToken cancellation);
}

internal static class ProgramExit
{
    public const int Success = 0;

    /// <summary>It failed, and has told the engine why.</summary>
    public const int AlreadyReported = 32;
}
