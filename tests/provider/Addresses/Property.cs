using FsCheck;
using FsCheck.Fluent;

namespace PulumiApig.Addresses.Tests;

/// <summary>Runs a property often enough for the small universes used here; FsCheck prints the number of runs.</summary>
internal static class Property
{
    private const int Runs = 1_000;

    public static void Holds<T>(Gen<T> values, Action<T> assertion) =>
        Prop.ForAll(values.ToArbitrary(), assertion).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
}
