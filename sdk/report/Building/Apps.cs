using PulumiApig.Report.Model;

namespace PulumiApig.Report.Building;

/// <summary>
/// The apps that one preview creates and deletes. A list on a new app takes access from nobody, and a list that goes with
/// its app lets nobody in.
/// </summary>
internal sealed class Apps
{
    public const string Token = "apig:index:App";

    private readonly HashSet<string> _newUrns = [];
    private readonly HashSet<(string Gateway, string Id)> _new = [];
    private readonly HashSet<(string Gateway, string Id)> _gone = [];

    public Apps(IEnumerable<ChangeDraft> drafts)
    {
        foreach (ChangeDraft draft in drafts.Where(d => d.Urn.Type == Token))
        {
            if (draft.Action is ChangeAction.Create or ChangeAction.Replace)
            {
                _newUrns.Add(draft.Text);
                Add(_new, draft.NewApp);
            }
            if (draft.Action is ChangeAction.Delete or ChangeAction.Replace && !draft.IsRetained)
                Add(_gone, draft.OldApp);
        }
    }

    public bool IsNew(AclState? acl) =>
        acl switch
        {
            null => false,
            { App.Length: > 0 } => _new.Contains((acl.Gateway, acl.App)),
            { Sources: { } sources } => sources.Any(_newUrns.Contains),
            // Event logs do not tell where a value comes from.
            _ => _newUrns.Count > 0,
        };

    public bool IsGone(AclState? acl) => acl is not null && _gone.Contains((acl.Gateway, acl.App));

    private static void Add(HashSet<(string, string)> apps, (string Gateway, string Id) app)
    {
        if (app.Id.Length > 0)
            apps.Add(app);
    }
}
