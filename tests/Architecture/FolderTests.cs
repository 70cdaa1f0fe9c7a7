using System.Reflection;

namespace PulumiApig.Architecture.Tests;

/// <summary>The arrows between the folders of a project are those stated, and run one way.</summary>
[TestFixture]
internal sealed class FolderTests
{
    // The types at the root of Pulumi's API use each other all round, and a resource registers itself: that they are used
    // from below is given. What is below them has its arrows stated.
    private static IEnumerable<Project> WithoutCycles => Project.All.Where(project => project.Root != "Pulumi");

    private static IEnumerable<Project> Stated =>
        Project.All.Where(project => Arrows.OfFolders.ContainsKey(project.Folder));

    [TestCaseSource(nameof(WithoutCycles))]
    public void Folders_OfAProject_HaveNoCycle(Project project) => FolderGraph.Of(project).Cycles().Should().BeEmpty();

    [TestCaseSource(nameof(Stated))]
    public void Folders_OfAProject_UseOnlyWhatIsStated(Project project) =>
        ArrowText.OfFolders(project).Should().Equal(Arrows.OfFolders[project.Folder]);

    [Test]
    public void Cycles_FoldersThatUseEachOther_AreFound() =>
        FolderGraph
            .Of(Assembly.GetExecutingAssembly(), "PulumiApig.Architecture.Tests")
            .Cycles()
            .Should()
            .Equal("Fixtures.One ↔ Fixtures.Three ↔ Fixtures.Two");
}
