using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Lists;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Creations;

/// <summary>What is to be created, and how to tell it from what was there before.</summary>
/// <typeparam name="T">The type of what is created.</typeparam>
internal abstract class Creatable<T>
    where T : class
{
    /// <summary>The path of the list that it joins, below <c>/v2/{project}/apigw</c>.</summary>
    public abstract IReadOnlyList<string> Path { get; }

    /// <summary>The JSON body of the request.</summary>
    public abstract string Body { get; }

    /// <summary>What there can be one of only, in words: <c>port number 8080</c>.</summary>
    public abstract string Key { get; }

    /// <summary>The look at what is there, as a step of the call.</summary>
    public abstract Operation Looking { get; }

    /// <summary>Everything of its kind that is there.</summary>
    /// <param name="call">The call.</param>
    /// <param name="now">Whether only a reading of this moment will do.</param>
    public abstract Task<Outcome<Reading<T>>> LookAsync(GatewayCall call, bool now);

    /// <summary>Says that an answer was lost.</summary>
    public abstract void NoteTrouble();

    /// <summary>What a success says was created; null when it does not say.</summary>
    public abstract T? Read(Answer answer);

    /// <summary>Whether something has the key.</summary>
    public abstract bool HasKey(T there);

    /// <summary>Compares something that has the key with what was asked for: can this call have created it?</summary>
    public abstract Likeness Compare(T there);

    public abstract string IdOf(T there);

    /// <summary>Something that has the key, in words: <c>an HTTP port with the id p1</c>.</summary>
    public abstract string Describe(T there);
}
