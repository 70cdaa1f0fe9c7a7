using System.Text;
using PulumiApig.Access;
using PulumiApig.Addresses;

namespace PulumiApig.Report.Rendering.Html;

/// <summary>Blocks in which something changes, from their first to their last address, before above after.</summary>
internal static class IPv4Strips
{
    private const int Most = 8;
    private const double Width = 512;
    private const double Left = 48;
    private const double Row = 14;

    /// <summary>One address of many would not be seen.</summary>
    private const double ThinnestMark = 4;

    /// <summary>The blocks worth a closer look, those that change first, and how many there are.</summary>
    public static (IReadOnlyList<AddressRange> Shown, int All) Windows(SetView view)
    {
        List<AddressRange> windows = [.. view.Parts.SelectMany(p => WindowsOf(p.Set)).Distinct()];
        return ([.. windows.Take(Most)], windows.Count);
    }

    public static string Draw(AddressRange window, SetView view)
    {
        StringBuilder svg = new(Svg.Open(Left + Width + 1, 58, $"{window}, before and after"));
        svg.Append(Svg.Text(Left, 11, "start", $"{window} ({AccessWording.Count(AddressSet.FromRanges([window]))})"));
        Draw("before", 16, window, view.Before, svg);
        Draw("after", 18 + Row, window, view.After, svg);
        svg.Append(Svg.Text(Left, 57, "start", AddressRange.Of(window.Version, window.First).ToString()));
        svg.Append(Svg.Text(Left + Width, 57, "end", AddressRange.Of(window.Version, window.Last).ToString()));
        return svg.Append("</svg>").ToString();
    }

    private static void Draw(string name, double y, AddressRange window, IEnumerable<SetPart> parts, StringBuilder svg)
    {
        svg.Append(Svg.Text(Left - 5, y + Row - 3, "end", name)).Append(Svg.Rectangle(Left, y, Width, Row, "space"));
        AddressSet inside = AddressSet.FromRanges([window]);
        double size = (double)(window.Last - window.First + 1);
        SetPart space = new(parts.Aggregate(inside, (rest, part) => rest.Except(part.Set)), "space", "");
        var ranges =
            from part in parts.Append(space)
            from range in part.Set.Intersect(inside).Ranges
            let width = Math.Max(ThinnestMark, Width * (double)(range.Last - range.First + 1) / size)
            let isThin = width < 2 * ThinnestMark
            // A thin one is drawn wider than it is, and must not be hidden by its neighbours, least of all what changes.
            orderby isThin, part.Class == "space" ? 0
            : part.Class == "kept" ? 1
            : 2
            select (
                Class: isThin ? part.Class + " mark" : part.Class,
                From: Width * (double)(range.First - window.First) / size,
                Width: width
            );
        foreach ((string style, double from, double width) in ranges)
        {
            double x = Left + Math.Min(from, Width - width);
            svg.Append(Svg.Rectangle(x, y, width, Row, style));
        }
        svg.Append(Svg.Rectangle(Left, y, Width, Row, "frame"));
    }

    /// <summary>For each small range the /24, /16 or /8 around it, larger than itself; others are seen on the map.</summary>
    private static IEnumerable<AddressRange> WindowsOf(AddressSet set) =>
        from range in set.Ranges
        where range.Version == IPVersion.IPv4
        let around = from prefix in (int[])[24, 16, 8]
        select AddressRange.Block(IPVersion.IPv4, range.First, prefix)
        let window = around.Cast<AddressRange?>().FirstOrDefault(w => w!.Value != range && w.Value.Contains(range))
        where window is not null
        select window.Value;
}
