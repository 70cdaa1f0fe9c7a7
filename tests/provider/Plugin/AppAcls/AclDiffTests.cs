using PulumiApig.Framework.Types;
using PulumiApig.Plugin.AppAcls;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Tests.AppAcls;

public sealed class AclDiffTests
{
    [Test]
    public void Compare_EntriesThatLeftAndEntered_AreRowsAtTheirIndexes()
    {
        Rows(["10.0.0.1", "10.0.0.2", "10.0.0.3"], ["10.0.0.3", "10.0.0.1", "10.9.9.9"])
            .Should()
            .BeEquivalentTo([DiffRow.Removed("[1]"), DiffRow.Added("[2]")]);
        Rows(["10.0.0.1", "10.0.0.2"], ["10.0.0.1", "10.0.0.9"]).Should().Equal(DiffRow.Changed("[1]"));
    }

    [Test]
    public void Compare_AnUnknownEntry_IsAChangeAtItsIndex() =>
        Rows(["10.0.0.1", "10.0.0.2"], ["10.0.0.1", PropertyValue.Unknown]).Should().Equal(DiffRow.Changed("[1]"));

    private static IEnumerable<DiffRow> Rows(PropertyValue[] old, PropertyValue[] @new) =>
        AclDiff.Compare(PropertyValue.List(old), PropertyValue.List(@new));
}
