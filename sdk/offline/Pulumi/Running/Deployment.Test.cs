using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a stack against mocks.</summary>
    /// <returns>Its resources in the order of their registration, the stack first.</returns>
    /// <exception cref="RunException">The program failed, or logged an error.</exception>
    /// <exception cref="AggregateException">It failed in more than one way.</exception>
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new() => TestAsync(mocks, options, Construct<TStack>);

    /// <summary>Runs a stack that a service provider makes against mocks.</summary>
    /// <inheritdoc cref="TestAsync{TStack}"/>
    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks,
        IServiceProvider serviceProvider,
        TestOptions? options = null
    )
        where TStack : Stack => TestAsync(mocks, options, () => Resolve<TStack>(serviceProvider));

    /// <summary>Runs a program against mocks.</summary>
    /// <returns>Its resources in the order of their registration.</returns>
    /// <exception cref="RunException">The program failed, or logged an error.</exception>
    /// <exception cref="AggregateException">It failed in more than one way.</exception>
    public static Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks,
        TestOptions testOptions,
        Action createResources
    ) =>
        TestAsync(
            testMocks,
            testOptions,
            () =>
            {
                createResources();
                return Task.CompletedTask;
            }
        );

    /// <summary>Runs a program against mocks.</summary>
    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Action)"/>
    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks,
        TestOptions testOptions,
        Func<Task> createResources
    )
    {
        var (resources, _) = await TestAsync(
            testMocks,
            testOptions,
            async () =>
            {
                await createResources();
                return NoOutputs;
            }
        );
        return resources;
    }

    /// <summary>Runs a program against mocks.</summary>
    /// <returns>Its resources in the order of their registration, and its outputs.</returns>
    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Action)"/>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks,
        TestOptions testOptions,
        Func<IDictionary<string, object?>> createResources
    ) => TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    /// <summary>Runs a program against mocks.</summary>
    /// <returns>Its resources in the order of their registration, and its outputs.</returns>
    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Action)"/>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks,
        TestOptions testOptions,
        Func<Task<IDictionary<string, object?>>> createResources
    )
    {
        IDictionary<string, object?> outputs = NoOutputs;
        var resources = await TestAsync(
            testMocks,
            testOptions,
            () => new Stack(async () => outputs = await createResources(), options: null)
        );
        return ([.. resources.Where(r => r is not Pulumi.Stack)], outputs);
    }

    private static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks mocks,
        TestOptions? options,
        Func<Stack> program
    )
    {
        var settings = new RunSettings
        {
            Project = options?.ProjectName ?? "project",
            Stack = options?.StackName ?? "stack",
            Organization = options?.OrganizationName ?? "organization",
            RootDirectory = options?.RootDirectory ?? "",
            IsDryRun = options?.IsPreview ?? true,
        };
        var engine = new MockEngine();
        var resources = new ConcurrentQueue<Resource>();
        var deployment = new Deployment(settings, new MockMonitor(mocks, settings), engine);
        deployment.RegistrationClient.OnStart = resources.Enqueue;
        await deployment.RunToEndAsync(program);
        return engine.Errors.Select(e => new RunException(e)).ToArray() switch
        {
            [] => [.. resources],
            [var error] => throw error,
            var errors => throw new AggregateException(errors),
        };
    }
}
