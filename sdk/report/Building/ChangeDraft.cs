using System.Collections.Immutable;
using System.Text.Json;
using PulumiApig.Report.Masking;
using PulumiApig.Report.Model;
using PulumiApig.Report.Reading;

namespace PulumiApig.Report.Building;

/// <summary>Gathers the steps of one resource: a replacement takes up to three. Keeps of each only what is reported.</summary>
internal sealed class ChangeDraft(string urn, Mask mask)
{
    private readonly List<(string Name, int At)> _operations = [];
    private readonly HashSet<string> _replacing = [];
    private ImmutableArray<PropertyChange> _properties = [];
    private AclState? _oldAcl;
    private AclState? _newAcl;
    private Port? _oldPort;
    private Port? _newPort;
    private bool _hasFailed;
    private bool _isPending;

    /// <summary>The URN as it came.</summary>
    public string Text { get; } = urn;

    public Urn Urn { get; } = Model.Urn.Parse(urn);

    /// <summary>The URN that the old one of a replacement has; an alias may have changed it.</summary>
    public string OldUrn { get; private set; } = urn;

    public string? OldIdentity { get; private set; }

    public string? NewIdentity { get; private set; }

    /// <summary>Of an app, its gateway and id before and after; an id is empty where it is not known.</summary>
    public (string Gateway, string Id) OldApp { get; private set; } = ("", "");

    public (string Gateway, string Id) NewApp { get; private set; } = ("", "");

    /// <summary>Whether the thing stays when the resource goes.</summary>
    public bool IsRetained { get; private set; }

    public ChangeAction Action =>
        ChangeActions.Of([.. _operations.Select(o => o.Name)]) switch
        {
            ChangeAction.Delete when IsRetained => ChangeAction.Forget,
            var action => action,
        };

    /// <param name="step">The step.</param>
    /// <param name="at">Its place among all steps.</param>
    public void Add(Step step, int at)
    {
        if (!_operations.Exists(o => o.Name == step.Operation))
            _operations.Add((step.Operation, at));
        _hasFailed |= step.HasFailed;
        if (step.New.ValueKind == JsonValueKind.Object && !IsEnd(step.Operation))
            NewIdentity = Identity.Of(Urn.Type, step.New) ?? NewIdentity;
        if (step.Operation == "same")
            return;
        if (step.Old.ValueKind == JsonValueKind.Object && step.Operation != "create")
            OldIdentity ??= Identity.Of(Urn.Type, step.Old);
        if (ChangeActions.BeginsNew(step.Operation) && step.Old.Text("urn") is { Length: > 0 } oldUrn)
            OldUrn = oldUrn;
        IsRetained |= step.Old.IsTrue("retainOnDelete");
        _isPending |= step.Old.IsTrue("pendingReplacement");
        _replacing.UnionWith(step.Replacing);
        _replacing.UnionWith(step.Details.Where(d => d.Replaces).Select(d => d.Path));
        ImmutableArray<PropertyChange> properties = PropertyChanges.Of(step, mask);
        if (IsBetter(step, properties))
            _properties = properties;
        AddOurs(step);
    }

    /// <summary>Takes over the end of the old one, which was told under another name.</summary>
    public void Join(ChangeDraft end)
    {
        _operations.AddRange(end._operations);
        _oldAcl ??= end._oldAcl;
        _oldPort ??= end._oldPort;
        _hasFailed |= end._hasFailed;
        IsRetained |= end.IsRetained;
        _isPending |= end._isPending;
    }

    /// <summary>The change as a whole; null when nothing changes.</summary>
    /// <param name="about">What is known from elsewhere.</param>
    public Change? Finish(ChangeContext about)
    {
        ChangeAction action =
            about.IsRefresh ? Found()
            : about.Renamed is null ? Action
            : ChangeAction.Rename;
        // The stack comes with its resources, and has no properties of its own.
        if (action is ChangeAction.Same or ChangeAction.Read || Urn.IsStack || Urn.IsDefaultProvider)
            return null;
        bool isGone = about.IsRefresh && Action is ChangeAction.Delete or ChangeAction.Forget;
        bool hasFailed = _hasFailed || about.HasError;
        if (about.Renamed is { } former)
            _properties = [.. PropertyChanges.Between(former._properties, _properties)];
        bool isOwnObstacle = action == ChangeAction.Replace && DeletesFirst && OldIdentity == NewIdentity;
        ChangeFacts facts = new()
        {
            Action = action,
            Type = Urn.Type,
            IsGone = isGone,
            HasFailed = hasFailed,
            HasError = about.HasError,
            Messages = about.Messages,
            Properties = [.. Names()],
            HasNewCredentials =
                Urn.Type == Apps.Token
                && action == ChangeAction.Update
                && _properties.Any(p => p is { Path: "appKey" or "appSecret", New: not null }),
            DeletesFirst = DeletesFirst,
            IsOwnObstacle = isOwnObstacle,
            IsRetained = IsRetained,
            IsHeld = about.IsHeld,
            IsOverwritten = _newAcl?.Overwrites is true,
            IsMoved = about.Renamed?.Urn.Name == Urn.Name,
            OldName = about.Renamed is { } old ? mask.Again(mask.Text(old.Urn.Name)) : "",
            IsWithItsApp = about.Apps.IsGone(_oldAcl),
            Access = AccessChanges.Of(
                action,
                isGone,
                _oldAcl ?? about.Renamed?._oldAcl,
                _newAcl,
                new(
                    IsHeld: about.IsHeld,
                    IsOldAppGone: about.Apps.IsGone(_oldAcl),
                    IsNewAppNew: about.Apps.IsNew(_newAcl),
                    IsRefused: about.Messages.ContainsKey(MessageCodes.AclExists) && !isOwnObstacle,
                    Overwrites: about.Messages.ContainsKey(MessageCodes.AclOverwritten)
                )
            ),
            Port = Ports.Change(action, isGone, _oldPort, _newPort, DeletesFirst, IsRetained || about.IsHeld),
        };
        var lockedOut = _newAcl is null ? [] : LockedOut.Of(_newAcl, facts.Access).Select(mask.Again);
        facts = facts with { LockedOut = [.. lockedOut] };
        return new()
        {
            Urn = mask.Again(mask.Text(Text)),
            Type = mask.Again(mask.Text(Urn.Type)),
            Name = mask.Again(mask.Text(Urn.Name)),
            Action = action,
            HasFailed = hasFailed,
            Access = facts.Access,
            IsAccessMoot = _newAcl is not null && facts is { WillFail: true, Access.IsEmpty: true },
            Port = facts.Port,
            LockedOut = facts.LockedOut,
            Risks = Risks.Of(facts),
            Meaning = Meanings.Of(facts).With(mask.Again),
            Properties = [.. _properties.Select(Masked)],
        };
    }

    /// <summary>Whether the old one is deleted before the new one is created.</summary>
    private bool DeletesFirst =>
        // A preview in one document has a single step for all of it, and marks the old state.
        _isPending
        || (
            _operations.FindIndex(o => o.Name == "delete-replaced") is >= 0 and var deleted
            && _operations.FindIndex(o => ChangeActions.BeginsNew(o.Name)) is >= 0 and var begun
            && _operations[deleted].At < _operations[begun].At
        );

    /// <summary>What a refresh found.</summary>
    private ChangeAction Found() =>
        Action is ChangeAction.Same or ChangeAction.Read || (Action == ChangeAction.Refresh && _properties.IsEmpty)
            ? ChangeAction.Same
            : ChangeAction.Refresh;

    private static bool IsEnd(string operation) => operation == "delete" || ChangeActions.DeletesOld(operation);

    /// <summary>The step that replaces has both states; the others of a replacement may have one only.</summary>
    private bool IsBetter(Step step, ImmutableArray<PropertyChange> properties) =>
        step.Operation == "replace"
        || _properties.IsEmpty
        || (
            !_operations.Exists(o => o.Name == "replace")
            && properties.Length > 0
            && !ChangeActions.DeletesOld(step.Operation)
        );

    private void AddOurs(Step step)
    {
        bool hasOld = step.Old.ValueKind == JsonValueKind.Object && step.Operation != "create";
        bool hasNew = step.New.ValueKind == JsonValueKind.Object && !IsEnd(step.Operation);
        switch (Urn.Type)
        {
            case AclState.Token:
                if (hasOld)
                    _oldAcl ??= AclState.OfOld(step.Old, mask);
                if (hasNew)
                    _newAcl = AclState.OfNew(step.New, step.IsRefresh, mask);
                break;
            case Ports.Token:
                if (hasOld)
                    _oldPort ??= Ports.OfOld(step.Old, mask);
                if (hasNew)
                    _newPort = Ports.OfNew(step.New, mask);
                break;
            case Apps.Token:
                if (hasOld)
                    OldApp = AppOf(step.Old);
                if (hasNew)
                    NewApp = AppOf(step.New);
                break;
        }
    }

    private (string Gateway, string Id) AppOf(JsonElement state)
    {
        JsonElement outputs = state.Get("outputs");
        return (AclState.Known(outputs.Get("instanceId"), mask), AclState.Known(outputs.Get("appId"), mask));
    }

    /// <summary>The top-level properties that differ, those that force a replacement alone where there are such.</summary>
    private IEnumerable<string> Names() =>
        // "id" stands for a replacement that was asked for on the command line.
        (_replacing.Count > 0 ? _replacing.Where(path => path != "id") : _properties.Select(p => p.Path))
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

/// <summary>What a change is told with that its own steps do not say.</summary>
internal sealed record ChangeContext
{
    /// <summary>Whether a refresh found it.</summary>
    public bool IsRefresh { get; init; }

    /// <summary>The messages about the resource, by their codes.</summary>
    public required IReadOnlyDictionary<string, string> Messages { get; init; }

    /// <summary>Whether there is an error about the resource.</summary>
    public required bool HasError { get; init; }

    /// <summary>The apps that come and go.</summary>
    public required Apps Apps { get; init; }

    /// <summary>The resource that is deleted while this one is created for the same thing.</summary>
    public ChangeDraft? Renamed { get; init; }

    /// <summary>Whether another resource holds the thing that would be deleted, so that it stays.</summary>
    public bool IsHeld { get; init; }
}
