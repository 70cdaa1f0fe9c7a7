using System.Reflection;
using Mono.Cecil;

namespace PulumiApig.Architecture.Tests;

/// <summary>
/// Which folders of an assembly use which, read from its code. A folder is a namespace; but what stands at the root is
/// what the assembly shows to the outside, so each type there is a folder of its own.
/// </summary>
internal sealed class FolderGraph
{
    private readonly string _root;
    private readonly SortedDictionary<string, SortedSet<string>> _arrows = new(StringComparer.Ordinal);

    private FolderGraph(string root) => _root = root;

    /// <summary>From each folder to those that it uses; types at the root are left out.</summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> Folders =>
        _arrows
            .Where(folder => !IsRootType(folder.Key))
            .ToDictionary(
                folder => folder.Key,
                IReadOnlyCollection<string> (folder) => [.. folder.Value.Where(used => !IsRootType(used))]
            );

    /// <inheritdoc cref="Of(Assembly, string)"/>
    public static FolderGraph Of(Project project) => Of(project.Assembly, project.Root);

    /// <summary>Reads an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="root">Its root namespace.</param>
    /// <exception cref="ArgumentException">No type is below the root: nothing would be looked at.</exception>
    public static FolderGraph Of(Assembly assembly, string root)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        var graph = new FolderGraph(root);
        if (!module.Types.Any(graph.IsOurs))
            throw new ArgumentException($"{module.Assembly.Name.Name} has nothing below {graph._root}.", nameof(root));
        foreach (var type in module.Types.Where(t => graph.IsOurs(t)))
        {
            var from = graph.Folder(type);
            graph._arrows.TryAdd(from, new SortedSet<string>(StringComparer.Ordinal));
            foreach (var used in TypeUse.Of(type).Where(graph.IsOurs))
            {
                if (graph.Folder(used) is var to && to != from)
                    graph._arrows[from].Add(to);
            }
        }
        return graph;
    }

    /// <summary>
    /// The folders that reach each other, a line for each group; empty when all arrows run one way. Types at the root
    /// that use each other, and nothing in between, are in one folder.
    /// </summary>
    public IEnumerable<string> Cycles()
    {
        var reach = _arrows.Keys.ToDictionary(folder => folder, Reachable);
        return _arrows
            .Keys.Where(folder => reach[folder].Contains(folder))
            .Select(folder => reach[folder].Where(other => reach[other].Contains(folder)).ToList())
            .Where(group => !group.All(IsRootType))
            .Select(group => string.Join(" ↔ ", group))
            .Distinct();
    }

    private SortedSet<string> Reachable(string from)
    {
        var reached = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([from]);
        while (open.TryPop(out var folder))
        {
            foreach (var next in _arrows.GetValueOrDefault(folder) ?? [])
            {
                if (reached.Add(next))
                    open.Push(next);
            }
        }
        return reached;
    }

    // Generated code lives in namespaces of its own, or in none.
    private bool IsOurs(TypeReference type) =>
        type.Namespace == _root || type.Namespace.StartsWith($"{_root}.", StringComparison.Ordinal);

    private string Folder(TypeReference type) =>
        type.Namespace == _root ? $"{_root}.{type.Name}" : type.Namespace[(_root.Length + 1)..];

    private bool IsRootType(string folder) => folder.StartsWith($"{_root}.", StringComparison.Ordinal);
}
