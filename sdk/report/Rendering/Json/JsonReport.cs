using System.Text.Encodings.Web;
using System.Text.Json;
using PulumiApig.Access;
using PulumiApig.Addresses;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Rendering.Json;

/// <summary>The report for other tools. Its shape is told in docs/pull-requests.md; a change that breaks it raises the version.</summary>
internal static class JsonReport
{
    private const int Version = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        // Quotes within values are common; code that puts this into a page has to escape all of it anyway.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(PreviewReport report, IReadOnlyCollection<string> failedGates, Stream output)
    {
        using Utf8JsonWriter json = new(output, Options);
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("name", report.Name);
        json.WriteString("headline", Headline.Of(report));
        json.WriteString("kind", report.Kind);
        json.WriteBoolean("failed", report.HasFailed);
        json.WriteNumber("unchanged", report.Unchanged);
        Texts(json, "failedGates", failedGates);
        Texts(json, "problems", report.Problems);
        json.WriteStartArray("previews");
        foreach (PreviewReport preview in report.Previews.IsEmpty ? [report] : report.Previews)
            WriteSummary(json, preview);
        json.WriteEndArray();
        json.WriteStartArray("changes");
        foreach (Change change in report.Changes)
            Write(json, change);
        json.WriteEndArray();
        json.WriteStartArray("diagnostics");
        foreach (Diagnostic diagnostic in report.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
            json.WriteString("urn", diagnostic.Urn);
            json.WriteString("code", diagnostic.Code);
            json.WriteString("message", diagnostic.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, PreviewReport preview)
    {
        json.WriteStartObject();
        json.WriteString("name", preview.Name);
        json.WriteString("headline", Headline.Of(preview));
        json.WriteString("kind", preview.Kind);
        json.WriteBoolean("failed", preview.HasFailed);
        json.WriteNumber("unchanged", preview.Unchanged);
        Texts(json, "urns", preview.Changes.Select(c => c.Urn));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject();
        json.WriteString("urn", change.Urn);
        json.WriteString("type", change.Type);
        json.WriteString("name", change.Name);
        json.WriteString("action", change.Action.Name());
        json.WriteBoolean("failed", change.HasFailed);
        Texts(json, "risks", change.Risks.Where(r => r != Risk.None).Select(r => r.Name()));
        json.WriteString("meaning", change.Meaning.ToString());
        Texts(json, "lockedOut", change.LockedOut);
        json.WriteStartArray("access");
        foreach (AppAccess access in change.Access)
            Write(json, access);
        json.WriteEndArray();
        if (change.Port is { } port)
            Write(json, port);
        json.WriteStartArray("properties");
        foreach (PropertyChange property in change.Properties)
            Write(json, property);
        json.WriteEndArray();
        json.WriteEndObject();
        // A large report does not wait in memory.
        if (json.BytesPending > 64 * 1024)
            json.Flush();
    }

    private static void Write(Utf8JsonWriter json, AppAccess access)
    {
        json.WriteStartObject();
        json.WriteString("app", access.App);
        json.WriteString("gateway", access.Gateway);
        json.WriteString("from", access.IsAppNew ? null : access.Change.Before.Type?.Name());
        json.WriteString("to", access.Change.After.Type?.Name());
        json.WriteBoolean("newApp", access.IsAppNew);
        json.WriteBoolean("exact", access.Change.IsExact);
        Write(json, "gained", access.Change.Gained);
        Write(json, "lost", access.Change.Lost);
        if (!access.Change.IsExact)
        {
            Write(json, "mayGain", access.Change.MayGain);
            Write(json, "mayLose", access.Change.MayLose);
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, AddressSet set)
    {
        json.WriteStartObject(name);
        // As text: the numbers of IPv6 are too large for most readers of JSON.
        json.WriteString("ipv4", set.CountOf(IPVersion.IPv4).Digits);
        json.WriteString("ipv6", set.CountOf(IPVersion.IPv6).Digits);
        Texts(json, "ranges", set.Ranges.Select(r => r.ToString()));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PortChange change)
    {
        json.WriteStartObject("port");
        Write(json, "closes", change.Before);
        Write(json, "opens", change.After);
        json.WriteBoolean("closesFirst", change.DeletesFirst);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Port? port)
    {
        if (port is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("gateway", port.Gateway);
        json.WriteString("protocol", port.Protocol);
        json.WriteString("port", port.Number);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PropertyChange property)
    {
        json.WriteStartObject();
        json.WriteString("path", property.Path);
        json.WriteString("old", property.Old);
        json.WriteString("new", property.New);
        json.WriteBoolean("replaces", property.Replaces);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
