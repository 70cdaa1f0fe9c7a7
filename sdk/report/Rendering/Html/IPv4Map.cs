using System.Globalization;
using System.Text;
using PulumiApig.Addresses;

namespace PulumiApig.Report.Rendering.Html;

/// <summary>All of IPv4 as 16 rows of 16 blocks, each a /8: row and column spell the first number of an address.</summary>
internal static class IPv4Map
{
    private const int Cell = 16;
    private const int Left = 30;
    private const int Top = 16;
    private const int Columns = 16;

    /// <summary>An address alone would be 16 millionths of its block: this is the smallest mark.</summary>
    private const double SmallestMark = 6;

    /// <summary>The ground, on which there is no access.</summary>
    private const string Space = "space";

    public static string Draw(string label, IEnumerable<SetPart> parts)
    {
        StringBuilder svg = new(Svg.Open(Left + Columns * Cell + 1, Top + Columns * Cell + 1, label));
        svg.Append(Svg.Rectangle(Left, Top, Columns * Cell, Columns * Cell, Space));
        List<(string Style, double[] Shares)> shares = [.. parts.Select(p => (p.Class, Shares(p.Set)))];
        // The largest part of a block fills it; the others are marks on it, so that none hides another.
        var blocks = Enumerable.Range(0, Columns * Columns).Select(block => PartsOf(block, shares)).ToList();
        Fill([.. blocks.Select(b => b[0].Style)], svg);
        Grid(svg);
        for (int block = 0; block < blocks.Count; block++)
        {
            foreach ((string style, double share) in blocks[block].Skip(1))
                Mark(block, share, style, svg);
        }
        return svg.Append("</svg>").ToString();
    }

    /// <summary>The parts of a block, the largest first.</summary>
    private static List<(string Style, double Share)> PartsOf(int block, List<(string Style, double[] Shares)> shares)
    {
        var parts = shares.Select(s => (s.Style, Share: s.Shares[block])).ToList();
        return
        [
            .. parts
                .Append((Style: Space, Share: 1 - parts.Sum(p => p.Share)))
                .Where(p => p.Share > 0)
                .OrderByDescending(p => p.Share),
        ];
    }

    /// <summary>Fills whole blocks, those of one style side by side as one shape.</summary>
    private static void Fill(string[] styles, StringBuilder svg)
    {
        for (int start = 0; start < styles.Length; start++)
        {
            int end = start;
            while ((end + 1) % Columns != 0 && styles[end + 1] == styles[start])
                end++;
            if (styles[start] != Space)
                svg.Append(Svg.Rectangle(X(start), Y(start), (end - start + 1) * Cell, Cell, styles[start]));
            start = end;
        }
    }

    /// <summary>A part of a block, as large as its share. What stays is drawn from below, what changes from above.</summary>
    private static void Mark(int block, double share, string style, StringBuilder svg)
    {
        double side = Math.Clamp(Math.Sqrt(share) * (Cell - 2), SmallestMark, Cell - 2);
        double x = style == "kept" ? X(block) + 1 : X(block) + Cell - 1 - side;
        double y = style is "kept" or Space ? Y(block) + Cell - 1 - side : Y(block) + 1;
        svg.Append(Svg.Rectangle(x, y, side, side, style + " mark"));
    }

    /// <summary>How much of each /8 is in the set, from 0 to 1.</summary>
    private static double[] Shares(AddressSet set)
    {
        double[] shares = new double[256];
        foreach (AddressRange range in set.Ranges.Where(r => r.Version == IPVersion.IPv4))
        {
            uint first = (uint)range.First,
                last = (uint)range.Last;
            for (uint block = first >> 24; block <= last >> 24; block++)
            {
                uint from = Math.Max(first, block << 24),
                    to = Math.Min(last, (block << 24) | 0xFFFFFF);
                // Exact: both are far below 2^53.
                shares[block] += (to - from + 1) / 16777216.0;
            }
        }
        return shares;
    }

    private static void Grid(StringBuilder svg)
    {
        for (int i = 0; i < Columns; i++)
        {
            string row = (i * Columns).ToString(CultureInfo.InvariantCulture);
            svg.Append(Svg.Text(Left - 4, Top + i * Cell + 12, "end", row));
            if (i % 4 == 0 || i == Columns - 1)
                svg.Append(Svg.Text(Left + i * Cell + 8, Top - 4, "middle", $"+{i}"));
        }
        int far = Left + Columns * Cell,
            low = Top + Columns * Cell;
        string lines = string.Concat(
            Enumerable
                .Range(0, Columns + 1)
                .Select(i => $"M{Left + i * Cell} {Top}V{low}M{Left} {Top + i * Cell}H{far}")
        );
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"grid\" d=\"{lines}\"/>");
    }

    private static int X(int block) => Left + block % Columns * Cell;

    private static int Y(int block) => Top + block / Columns * Cell;
}
