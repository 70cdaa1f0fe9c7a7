using System.Collections;
using System.Reflection;
using Google.Protobuf;

namespace PulumiApig.Protocol.Tests.Support;

/// <summary>Implements any interface of ours: keeps what it was asked, and answers as told or with filled messages.</summary>
public class Recorder : DispatchProxy
{
    private IReadOnlyDictionary<string, object> _answers = new Dictionary<string, object>();

    /// <summary>The calls: method and request, null where there is none.</summary>
    public List<(string Method, IMessage? Request)> Calls { get; } = [];

    /// <param name="answers">Method to answer, or to the exception that it fails with.</param>
    public static (T Service, Recorder Recorder) Of<T>(IReadOnlyDictionary<string, object>? answers = null)
        where T : class
    {
        var proxy = Create<T, Recorder>();
        var recorder = (Recorder)(object)proxy;
        recorder._answers = answers ?? recorder._answers;
        return (proxy, recorder);
    }

    /// <summary>What a call of this method is answered with, a list where it is a stream; null where there is no answer.</summary>
    public object? Answer(MethodInfo method)
    {
        if (_answers.TryGetValue(method.Name, out var answer))
            return answer;
        if (!method.ReturnType.IsGenericType)
            return null;
        var type = method.ReturnType.GetGenericArguments()[0];
        if (!IsStream(method))
            return Filled.Of(type);
        var messages = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type))!;
        messages.Add(Filled.Of(type));
        messages.Add(Activator.CreateInstance(type));
        return messages;
    }

    /// <summary>Whether a method answers with a stream.</summary>
    public static bool IsStream(MethodInfo method) =>
        method.ReturnType is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        lock (Calls)
            Calls.Add((targetMethod!.Name, args!.Length > 1 ? (IMessage?)args[0] : null));
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
