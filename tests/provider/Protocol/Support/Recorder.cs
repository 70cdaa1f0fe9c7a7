using System.Collections;
using System.Collections.Immutable;
using System.Reflection;

namespace PulumiApig.Protocol.Tests.Support;

/// <summary>Implements any interface of ours: keeps what it was asked, and answers as told or with full messages.</summary>
public class Recorder : DispatchProxy
{
    private IReadOnlyDictionary<string, object> _answers = new Dictionary<string, object>();

    /// <summary>The calls: method and request.</summary>
    public List<(string Method, object? Request)> Calls { get; } = [];

    /// <param name="answers">Method to answer, or to the exception that it fails with.</param>
    public static (T Service, Recorder Recorder) Of<T>(IReadOnlyDictionary<string, object>? answers = null)
        where T : class
    {
        var proxy = Create<T, Recorder>();
        var recorder = (Recorder)(object)proxy;
        recorder._answers = answers ?? recorder._answers;
        return (proxy, recorder);
    }

    /// <summary>What a call of this method is answered with, an array where it is a stream; null where there is no answer.</summary>
    public object? Answer(MethodInfo method) =>
        _answers.TryGetValue(method.Name, out var answer) ? answer
        : !method.ReturnType.IsGenericType ? null
        : IsStream(method)
            ? Filled.Full(typeof(ImmutableArray<>).MakeGenericType(method.ReturnType.GetGenericArguments()))
        : Filled.Full(method.ReturnType.GetGenericArguments()[0]);

    /// <summary>Whether a method answers with a stream.</summary>
    public static bool IsStream(MethodInfo method) =>
        method.ReturnType is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        lock (Calls)
            Calls.Add((targetMethod!.Name, args!.Length > 1 ? args[0] : null));
        return Answer(targetMethod) switch
        {
            null => Task.CompletedTask,
            Exception failure => throw failure,
            IEnumerable items when IsStream(targetMethod) => typeof(AsyncEnumerable)
                .GetMethod(nameof(AsyncEnumerable.ToAsyncEnumerable))!
                .MakeGenericMethod(targetMethod.ReturnType.GetGenericArguments())
                .Invoke(null, [items]),
            var answer => typeof(Task)
                .GetMethod(nameof(Task.FromResult))!
                .MakeGenericMethod(answer.GetType())
                .Invoke(null, [answer]),
        };
    }
}
