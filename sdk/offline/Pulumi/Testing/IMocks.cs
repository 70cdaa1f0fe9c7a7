using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>Stands in for engine and providers in tests of a program: says what resources and functions would answer.</summary>
public interface IMocks
{
    /// <summary>Creates or reads a resource.</summary>
    /// <returns>Its id, null when it has none; and its outputs: a dictionary, or an object with marked members.</returns>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Calls a function.</summary>
    /// <returns>Its result: a dictionary, or an object with marked members.</returns>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Told of the outputs of components and of the stack. Does nothing unless it is implemented.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}

/// <summary>A resource that a program creates or reads.</summary>
public class MockResourceArgs
{
    /// <summary>Type token.</summary>
    public string? Type { get; set; }

    /// <summary>Logical name.</summary>
    public string? Name { get; set; }

    /// <summary>The arguments that are known, by their names on the wire; secrets in the clear.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>URN and id of the provider, or empty.</summary>
    public string? Provider { get; set; }

    /// <summary>Id of the existing thing to read or to take over, or empty.</summary>
    public string? Id { get; set; }
}

/// <summary>A function that a program calls.</summary>
public class MockCallArgs
{
    /// <summary>Token of the function.</summary>
    public string? Token { get; set; }

    /// <summary>The arguments that are known, by their names on the wire; secrets in the clear.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>URN and id of the provider, or empty.</summary>
    public string? Provider { get; set; }
}

/// <summary>The outputs of a component or of the stack.</summary>
/// <param name="urn">Its URN.</param>
/// <param name="outputs">The outputs.</param>
public class MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs)
{
    /// <summary>Its URN.</summary>
    public readonly string Urn = urn;

    /// <summary>The outputs.</summary>
    public readonly ImmutableDictionary<string, Output<object?>> Outputs = outputs;
}

/// <summary>Mocks that give every resource its arguments as outputs, and every function its arguments as result.</summary>
public class EmptyMocks : IMocks
{
    /// <inheritdoc/>
    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);

    /// <inheritdoc/>
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
        Task.FromResult<(string?, object)>((args.Id, args.Inputs));
}

/// <summary>The run that a test plays.</summary>
public class TestOptions
{
    /// <summary>Name of the project; <c>project</c> when it is not set.</summary>
    public string? ProjectName { get; set; }

    /// <summary>Name of the stack; <c>stack</c> when it is not set.</summary>
    public string? StackName { get; set; }

    /// <summary>Name of the organization; <c>organization</c> when it is not set.</summary>
    public string? OrganizationName { get; set; }

    /// <summary>Folder of the project.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>Whether the run is a preview; it is when this is not set.</summary>
    public bool? IsPreview { get; set; }
}
