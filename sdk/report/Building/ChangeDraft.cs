using System.Collections.Immutable;
using System.Text.Json;
using PulumiApig.Report.Masking;
using PulumiApig.Report.Model;
using PulumiApig.Report.Reading;

namespace PulumiApig.Report.Building;

/// <summary>Gathers the steps of one resource: a replacement takes up to three. Keeps of each only what is reported.</summary>
internal sealed class ChangeDraft(string urn, Mask mask)
{
    private readonly List<string> _operations = [];
    private readonly HashSet<string> _replacing = [];
    private readonly Urn _urn = Model.Urn.Parse(urn);
    private ImmutableArray<PropertyChange> _properties = [];
    private AclState? _oldAcl;
    private AclState? _newAcl;
    private Port? _oldPort;
    private Port? _newPort;
    private bool _hasFailed;
    private bool _isRetained;

    /// <summary>The URN as it came.</summary>
    public string Text => urn;

    public Urn Urn => _urn;

    public void Add(Step step)
    {
        if (!_operations.Contains(step.Operation))
            _operations.Add(step.Operation);
        _hasFailed |= step.HasFailed;
        if (step.Operation == "same")
            return;
        _isRetained |= step.Old.IsTrue("retainOnDelete");
        _replacing.UnionWith(step.Replacing);
        _replacing.UnionWith(step.Details.Where(d => d.Replaces).Select(d => d.Path));
        ImmutableArray<PropertyChange> properties = PropertyChanges.Of(step, mask);
        if (IsBetter(step, properties))
            _properties = properties;
        AddOurs(step);
    }

    /// <summary>The change as a whole; null when nothing changes.</summary>
    public Change? Finish(bool hasDomainsBound)
    {
        ChangeAction action = Action();
        // The stack comes with its resources, and has no properties of its own.
        if (action is ChangeAction.Same or ChangeAction.Read || _urn.IsStack)
            return null;
        var access = AccessChanges.Of(action, _oldAcl, _newAcl, OldGoesFirst);
        PortChange? port = Ports.Change(action, _oldPort, _newPort, OldGoesFirst, _isRetained);
        var lockedOut = _newAcl is null ? [] : LockedOut.Of(_newAcl, access).Select(mask.Again).ToImmutableArray();
        ChangeFacts facts = new(action, access, port, lockedOut, hasDomainsBound);
        return new()
        {
            Urn = mask.Again(mask.Text(urn)),
            Type = mask.Again(mask.Text(_urn.Type)),
            Name = mask.Again(mask.Text(_urn.Name)),
            Action = action,
            HasFailed = _hasFailed,
            Access = access,
            Port = port,
            LockedOut = lockedOut,
            Risks = Risks.Of(facts),
            Meaning = Meanings.Of(facts, [.. Names()], OldGoesFirst, _isRetained).With(mask.Again),
            Properties = [.. _properties.Select(Masked)],
        };
    }

    /// <summary>Whether the old one is deleted before the new one is created.</summary>
    private bool OldGoesFirst =>
        _operations.IndexOf("delete-replaced") is >= 0 and var deleted
        && _operations.FindIndex(o => o is "replace" or "create-replacement") > deleted;

    private ChangeAction Action() =>
        ChangeActions.Of(_operations) switch
        {
            ChangeAction.Delete when _isRetained => ChangeAction.Forget,
            ChangeAction.Refresh when _properties.IsEmpty => ChangeAction.Same,
            var action => action,
        };

    /// <summary>The step that replaces has both states; the others of a replacement may have one only.</summary>
    private bool IsBetter(Step step, ImmutableArray<PropertyChange> properties) =>
        step.Operation == "replace"
        || _properties.IsEmpty
        || (!_operations.Contains("replace") && properties.Length > 0 && step.Operation != "delete-replaced");

    private void AddOurs(Step step)
    {
        bool hasOld = step.Old.ValueKind == JsonValueKind.Object && step.Operation != "create";
        bool hasNew =
            step.New.ValueKind == JsonValueKind.Object && step.Operation is not ("delete" or "delete-replaced");
        switch (_urn.Type)
        {
            case AclState.Token:
                if (hasOld)
                    _oldAcl ??= AclState.OfOld(step.Old, mask);
                if (hasNew)
                    _newAcl = AclState.OfNew(step.New, step.Operation == "refresh", mask);
                break;
            case Ports.Token:
                if (hasOld)
                    _oldPort ??= Ports.OfOld(step.Old, mask);
                if (hasNew)
                    _newPort = Ports.OfNew(step.New, mask);
                break;
        }
    }

    /// <summary>The top-level properties that differ, those that force a replacement alone where there are such.</summary>
    private IEnumerable<string> Names() =>
        (_replacing.Count > 0 ? _replacing : _properties.Select(p => p.Path))
            .Select(path => mask.Again(mask.Text(path.Split('.', '[')[0])))
            .Distinct()
            .Order(StringComparer.Ordinal);

    private PropertyChange Masked(PropertyChange property) =>
        property with
        {
            Path = mask.Again(property.Path),
            Old = property.Old is null ? null : mask.Again(property.Old),
            New = property.New is null ? null : mask.Again(property.New),
        };
}
