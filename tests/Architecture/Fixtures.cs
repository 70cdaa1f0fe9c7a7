namespace PulumiApig.Architecture.Tests.Fixtures.One
{
    internal sealed class First(Two.Second second)
    {
        public override string ToString() => $"{second}";
    }
}

namespace PulumiApig.Architecture.Tests.Fixtures.Two
{
    internal sealed class Second
    {
        // In the body alone, inside a generic argument, in a lambda.
        public static object Make() => new[] { 1 }.Select(_ => new List<Three.Third?>()).ToList();
    }
}

namespace PulumiApig.Architecture.Tests.Fixtures.Three
{
    internal sealed class Third
    {
        public static async Task<bool> IsFirstAsync(object it)
        {
            await Task.Yield();
            return it is One.First;
        }
    }
}

namespace PulumiApig.Architecture.Tests.Fixtures.Four
{
    internal sealed class Above
    {
        public One.First? First { get; init; }
    }
}
