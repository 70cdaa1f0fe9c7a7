using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.ExceptionServices;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;

namespace Pulumi;

public sealed partial class Deployment
{
    private const int Succeeded = 0;
    private const int Failed = 1;

    // Tells the engine that the user has seen why.
    private const int ExitAfterLoggedError = 32;

    /// <summary>Runs a program that creates resources and has no outputs.</summary>
    /// <returns>The exit code of the process.</returns>
    public static Task<int> RunAsync(Action action) =>
        RunAsync(() =>
        {
            action();
            return NoOutputs;
        });

    /// <summary>Runs a program that creates resources and returns the outputs of the stack.</summary>
    /// <returns>The exit code of the process.</returns>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) =>
        RunAsync(() => Task.FromResult(func()));

    /// <summary>Runs a program that creates resources and has no outputs.</summary>
    /// <returns>The exit code of the process.</returns>
    public static Task<int> RunAsync(Func<Task> func) =>
        RunAsync(async () =>
        {
            await func();
            return NoOutputs;
        });

    /// <summary>Runs a program that creates resources and returns the outputs of the stack.</summary>
    /// <param name="func">The program.</param>
    /// <param name="options">How the stack treats its resources.</param>
    /// <returns>The exit code of the process.</returns>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        Connect().RunAsync(() => new Stack(func, options));

    /// <summary>Runs a program that is a class derived from <see cref="Stack"/>.</summary>
    /// <returns>The exit code of the process.</returns>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => Connect().RunAsync(Construct<TStack>);

    /// <summary>Runs a program that is a class derived from <see cref="Stack"/>, made by a service provider.</summary>
    /// <returns>The exit code of the process.</returns>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack => Connect().RunAsync(() => Resolve<TStack>(serviceProvider));

    private static ImmutableDictionary<string, object?> NoOutputs => ImmutableDictionary<string, object?>.Empty;

    internal async Task<int> RunAsync(Func<Stack> program)
    {
        var code = await RunToEndAsync(program);
        Environment.ExitCode = code;
        return code;
    }

    internal static TStack Construct<TStack>()
        where TStack : Stack, new()
    {
        try
        {
            var stack = new TStack();
            stack.RegisterPropertyOutputs();
            return stack;
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner)
        {
            // 'new TStack()' is a call by reflection.
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    private static TStack Resolve<TStack>(IServiceProvider services)
        where TStack : Stack
    {
        var stack =
            (TStack?)services.GetService(typeof(TStack))
            ?? throw new RunException($"The service provider has no service of type {typeof(TStack).FullName}.");
        stack.RegisterPropertyOutputs();
        return stack;
    }

    private async Task<int> RunToEndAsync(Func<Stack> program)
    {
        try
        {
            if (await FailuresOfAsync(program) is { Length: > 0 } failures)
                return await ReportAsync(failures);
            if (Log.HasErrors)
                return Failed;
            await RegistrationClient.SignalAndWaitForShutdownAsync();
            return Succeeded;
        }
        catch (Exception e) when (e is LogException or RpcException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Failed;
        }
    }

    private async Task<ImmutableArray<Exception>> FailuresOfAsync(Func<Stack> program)
    {
        Instance = new(this);
        try
        {
            program();
        }
        catch (Exception e)
        {
            return [e];
        }
        return await Work.WhenOverAsync();
    }

    private async Task<int> ReportAsync(ImmutableArray<Exception> failures)
    {
        foreach (var failure in failures)
        {
            switch (failure)
            {
                case LogException:
                    throw failure;
                case RunException:
                    await Log.SendAsync(LogSeverity.Error, failure.Message);
                    break;
                case ResourceException resource:
                    await Log.SendAsync(LogSeverity.Error, resource.Report, resource.Resource);
                    break;
                case RpcException { Code: StatusCode.Unavailable }:
                    // The engine has ended the run, and told the user why.
                    await Log.SendAsync(LogSeverity.Debug, failure.Message);
                    break;
                default:
                    var program = Assembly.GetEntryAssembly()?.Location;
                    await Log.SendAsync(LogSeverity.Error, $"The program {program} failed by an exception:\n{failure}");
                    break;
            }
        }
        return ExitAfterLoggedError;
    }
}
