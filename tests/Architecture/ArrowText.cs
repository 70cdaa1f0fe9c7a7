namespace PulumiApig.Architecture.Tests;

/// <summary>Arrows as lines of text: <c>Ports → Creations, Service</c>.</summary>
internal static class ArrowText
{
    /// <summary>Between projects.</summary>
    public static IEnumerable<string> OfProjects() =>
        Project.All.Select(project => Line(project.Folder, [.. project.Uses]));

    /// <summary>From projects to the outside.</summary>
    public static IEnumerable<string> OfPackages() =>
        Project.All.Select(project => Line(project.Folder, [.. project.Outside]));

    /// <summary>Between the folders of a project; its root, which they stand below or above, is left out.</summary>
    public static IEnumerable<string> OfFolders(Project project) =>
        FolderGraph.Of(project).Folders.Select(folder => Line(folder.Key, folder.Value));

    private static string Line(string from, IReadOnlyCollection<string> to) =>
        to.Count == 0 ? from : $"{from} → {string.Join(", ", to)}";
}
