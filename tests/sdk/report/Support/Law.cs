using FsCheck;
using FsCheck.Fluent;

namespace PulumiApig.Report.Tests.Support;

/// <summary>Runs a property over random input.</summary>
internal static class Law
{
    public static void Holds<T>(Gen<T> values, Action<T> assertion, int runs = 300) =>
        Prop.ForAll(values.ToArbitrary(), assertion).Check(Config.QuickThrowOnFailure.WithMaxTest(runs));
}
