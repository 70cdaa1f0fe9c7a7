using PulumiApig.LocalEngine.Programs;

namespace PulumiApig.LocalEngine.Inline;

/// <summary>A program that is a method of this process.</summary>
/// <param name="program">Runs it, and returns its exit code.</param>
internal sealed class InlineProgram(Func<Task<int>> program) : IProgram
{
    // A program reads the environment, and a process has only one.
    private static readonly SemaphoreSlim Turn = new(1);

    public Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;

    public async Task<int> RunAsync(
        ProgramEnvironment environment,
        Action<string> onOutput,
        CancellationToken cancellation
    )
    {
        await Turn.WaitAsync(cancellation);
        var exitCode = Environment.ExitCode;
        var before = environment.Variables().ToDictionary(v => v.Key, v => Environment.GetEnvironmentVariable(v.Key));
        try
        {
            foreach (var (name, value) in environment.Variables())
                Environment.SetEnvironmentVariable(name, value);
            return await program();
        }
        catch (Exception e)
        {
            throw new LocalEngineException($"The program failed by an exception:\n{e}", e);
        }
        finally
        {
            foreach (var (name, value) in before)
                Environment.SetEnvironmentVariable(name, value);
            // A program that fails says so to its process, which is not the test's end.
            Environment.ExitCode = exitCode;
            Turn.Release();
        }
    }
}
