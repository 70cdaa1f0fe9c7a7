using System.Globalization;
using System.Text.RegularExpressions;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Recordings;

/// <summary>
/// What differs from run to run, under names that do not: the address of the gateway, and the ids that it makes, counted
/// in the order in which they appear. A point in time is anything.
/// </summary>
internal sealed partial class Names(Uri gateway)
{
    private const string Address = "http://gateway.example";

    // Ids that are given, and the marks of special values.
    private static readonly HashSet<string> Fixed =
    [
        SimulatorDefaults.GatewayId,
        SimulatorDefaults.AppId,
        SimulatorDefaults.ProjectId,
        SimulatorDefaults.GroupId,
        WireConstants.SignatureKey,
        WireConstants.SecretSignature,
    ];

    private readonly string _gateway = gateway.GetLeftPart(UriPartial.Authority);
    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, string> _ids = [];

    /// <summary>Puts the lasting names in.</summary>
    public string Hide(string json) =>
        Id().Replace(Time().Replace(json.Replace(_gateway, Address), "*"), m => NameOf(m.Value));

    /// <summary>Puts this run's names in.</summary>
    public string Reveal(string json) =>
        Id().Replace(json.Replace(Address, _gateway), m => _ids.GetValueOrDefault(m.Value, m.Value));

    private string NameOf(string id)
    {
        if (Fixed.Contains(id))
            return id;
        if (!_names.TryGetValue(id, out var name))
        {
            name = (_names.Count + 1).ToString("x32", CultureInfo.InvariantCulture);
            (_names[id], _ids[name]) = (name, id);
        }
        return name;
    }

    [GeneratedRegex(@"\b[0-9a-f]{32}\b")]
    private static partial Regex Id();

    [GeneratedRegex(@"\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")]
    private static partial Regex Time();
}
