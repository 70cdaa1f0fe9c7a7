using System.Runtime.CompilerServices;

namespace PulumiApig.Architecture.Tests;

/// <summary>The arrows between projects, and to the outside, are those stated.</summary>
[TestFixture]
public sealed class ProjectTests
{
    [Test]
    public void Projects_UseOnlyWhatIsStated() => ArrowText.OfProjects().Should().Equal(Arrows.OfProjects);

    /// <summary>Only the gateway's client and what serves or asks on the wire sees HTTP or protobuf, for example.</summary>
    [Test]
    public void Packages_OfTheProjects_AreThoseStated() => ArrowText.OfPackages().Should().Equal(Arrows.OfPackages);

    [Test]
    public void Projects_OfTheProduct_AreAllLookedAt() =>
        Project.All.Select(project => project.Folder).Should().BeEquivalentTo(FoldersWithAProject());

    private static IEnumerable<string> FoldersWithAProject([CallerFilePath] string file = "")
    {
        var root = Path.GetFullPath("../..", Path.GetDirectoryName(file)!);
        return from top in new[] { "provider", "sdk" }
            from project in Directory.EnumerateFiles(Path.Combine(root, top), "*.csproj", SearchOption.AllDirectories)
            select Path.GetRelativePath(root, Path.GetDirectoryName(project)!).Replace('\\', '/');
    }
}
