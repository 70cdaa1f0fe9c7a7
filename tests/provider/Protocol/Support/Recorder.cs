using System.Reflection;

namespace PulumiApig.Protocol.Tests.Support;

/// <summary>Implements any interface of ours: keeps what it was asked, and answers with full messages.</summary>
public class Recorder : DispatchProxy
{
    /// <summary>The calls: method and request.</summary>
    public List<(string Method, object? Request)> Calls { get; } = [];

    public static (T Service, Recorder Recorder) Of<T>()
        where T : class
    {
        var proxy = Create<T, Recorder>();
        return (proxy, (Recorder)(object)proxy);
    }

    /// <summary>What a call of this method is answered with; null where there is no answer.</summary>
    public static object? Answer(MethodInfo method) =>
        method.ReturnType.IsGenericType ? Filled.Full(method.ReturnType.GetGenericArguments()[0]) : null;

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        lock (Calls)
            Calls.Add((targetMethod!.Name, args!.Length > 1 ? args[0] : null));
        return Answer(targetMethod) is { } answer
            ? typeof(Task).GetMethod(nameof(Task.FromResult))!.MakeGenericMethod(answer.GetType()).Invoke(null, [answer])
            : Task.CompletedTask;
    }
}
