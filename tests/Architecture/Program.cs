using PulumiApig.Architecture.Tests;

// `make arrows`: what the tests compare with Arrows.cs, as they read it from the code.
Print("projects", ArrowText.OfProjects());
Print("outside", ArrowText.OfPackages());
foreach (var project in Project.All)
    Print(project.Folder, ArrowText.OfFolders(project));

static void Print(string title, IEnumerable<string> lines)
{
    var text = lines.ToList();
    if (text.Count > 1)
        Console.WriteLine($"{title}\n  {string.Join("\n  ", text)}\n");
}
