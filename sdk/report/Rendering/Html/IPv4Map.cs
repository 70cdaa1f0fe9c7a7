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

    public static string Draw(string label, IEnumerable<SetPart> parts)
    {
        StringBuilder svg = new(Svg.Open(Left + Columns * Cell + 1, Top + Columns * Cell + 1, label));
        svg.Append(Svg.Rectangle(Left, Top, Columns * Cell, Columns * Cell, "space"));
        foreach (SetPart part in parts)
            Draw(part.Set, part.Class, svg);
        Grid(svg);
        return svg.Append("</svg>").ToString();
    }

    private static void Draw(AddressSet set, string style, StringBuilder svg)
    {
        double[] shares = Shares(set);
        for (int start = 0; start < shares.Length; start++)
        {
            if (shares[start] == 0)
                continue;
            if (shares[start] < 1)
            {
                Mark(start, shares[start], style, svg);
                continue;
            }
            // Whole blocks side by side are one shape.
            int end = start;
            while (end + 1 < shares.Length && (end + 1) % Columns != 0 && shares[end + 1] == 1)
                end++;
            svg.Append(Svg.Rectangle(X(start), Y(start), (end - start + 1) * Cell, Cell, style));
            start = end;
        }
    }

    /// <summary>A part of a block, as large as its share. What stays is drawn from below, what changes from above.</summary>
    private static void Mark(int block, double share, string style, StringBuilder svg)
    {
        double side = Math.Clamp(Math.Sqrt(share) * (Cell - 2), SmallestMark, Cell - 2);
        bool isKept = style == "kept";
        double x = isKept ? X(block) + 1 : X(block) + Cell - 1 - side;
        double y = isKept ? Y(block) + Cell - 1 - side : Y(block) + 1;
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
