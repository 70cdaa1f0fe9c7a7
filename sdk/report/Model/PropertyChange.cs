namespace PulumiApig.Report.Model;

/// <summary>A property that differs, both values as masked JSON text; null where there is none.</summary>
/// <param name="Path">Where it stands, as the engine writes paths.</param>
/// <param name="Old">The value before.</param>
/// <param name="New">The value after.</param>
/// <param name="Replaces">Whether this property is why the resource is replaced.</param>
internal sealed record PropertyChange(string Path, string? Old, string? New, bool Replaces);
