using System.Text.RegularExpressions;
using PulumiApig.Conformance.Tests.Support;
using PulumiApig.LocalEngine.Events;
using PulumiApig.Protocol.Engine;

namespace PulumiApig.Conformance.Tests.Lives;

/// <summary>
/// What a person does until a program has come true: runs it again, follows what the messages say, and gives up what is in
/// the hands of others. Then state, gateways and program must agree, and a preview has nothing to say.
/// </summary>
internal sealed partial class Repair(Life life, int which)
{
    private const int MostRuns = 16;

    public async Task RunAsync()
    {
        (await life.RefreshAsync(which, Life.Quiet)).HasFailed.Should().BeFalse(life.Script);
        StackRun run;
        var runs = 0;
        do
        {
            run = await life.UpAsync(which, Life.Quiet with { ContinuesOnError = true });
            if (run.HasFailed)
                await FollowAsync(run);
        } while (run.HasFailed && ++runs < MostRuns);
        life.Expect(!run.HasFailed, $"The program does not come true: {run.Errors}");
        await life.RefreshAsync(which, Life.Quiet with { ClearPendingCreates = true });
        // What came of calls that could not tell, and that nobody has had imported.
        life.RemoveUntold(which);
        CheckAgreement();
        var preview = await life.UpAsync(which, Life.Quiet with { IsPreview = true });
        life.Expect(
            !preview.HasFailed && !preview.Changes.Any(),
            $"A preview has changes: {string.Join(", ", preview.Changes)} {preview.Errors}"
        );
        if (which == 0)
            return;
        var destroyed = await life.DestroyAsync(which, Life.Quiet);
        life.Expect(!destroyed.HasFailed, $"It cannot be destroyed: {destroyed.Errors}");
        var left = life.Ledger.MadeBy(which).Where(life.Place.View().Has).ToList();
        life.Expect(left.Count == 0, $"Leaked: after its end there is {string.Join(", ", left)}");
    }

    private async Task FollowAsync(StackRun run)
    {
        foreach (
            var error in run.Events.OfType<Diagnostic>().Where(d => d.Severity == LogSeverity.Error && d.Urn.Length > 0)
        )
        {
            var urn = new Protocol.Urn(error.Urn);
            var state = life.Stack(which).State;
            var wishes = life.WishesOf(which);
            if (
                wishes.All.FirstOrDefault(w =>
                    w.Type == urn.Type && (w.Name == urn.Name || (w.HasAlias && w.Former == urn.Name))
                )
                is not { } wish
            )
            {
                // What cannot be deleted: a port with a domain that nobody knows of.
                life.RemoveUntold(which);
                continue;
            }
            var isExisting = ExistsCode().IsMatch(error.Text);
            if (
                isExisting
                && wish is { Former: { } former, HasAlias: false }
                && state.Resources.Any(r => r.Type == wish.Type && r.Name == former)
            )
                life.Wish(which, wishes.With(wish with { HasAlias = true }));
            else if (isExisting && wish.DeletesBeforeReplace != true && state.Find(error.Urn) is not null)
                life.Wish(which, wishes.With(wish with { DeletesBeforeReplace = true }));
            else if (
                isExisting
                && ImportOf(error.Text) is { } import
                && life.Ledger.MakerOf(import) == which
                && life.Ledger.Untold.Contains(import)
            )
                await ImportAsync(error.Urn, urn, import);
            else if (
                wish is AclWish { Overwrites: false } acl
                && isExisting
                && !life.Ledger.IsGranted(1 - which, new(Thing.Acl, ImportOf(error.Text)?.Id ?? ""))
            )
                life.Wish(which, wishes.With(acl with { Overwrites = true }));
            else
                life.Wish(which, wishes.Without(wish.Name));
        }
    }

    private async Task ImportAsync(string resource, Protocol.Urn urn, Thing import)
    {
        var stack = life.Stack(which);
        if (stack.State.Find(resource) is not null)
            stack.State = stack.State with { Resources = [.. stack.State.Resources.Where(r => r.Urn != resource)] };
        await life.ImportAsync(which, import.Type, urn.Name, import.Id);
    }

    private static Thing? ImportOf(string text) =>
        ImportCommand().Match(text) is { Success: true } found
            ? new(found.Groups["type"].Value, found.Groups["id"].Value)
            : null;

    private void CheckAgreement()
    {
        var state = life.Stack(which).State;
        life.Expect(state.Pending.IsEmpty, "There are pending operations.");
        var inState = Watch.ThingsOf(state);
        var made = life.Ledger.MadeBy(which).Where(life.Place.View().Has).ToHashSet();
        life.Expect(made.IsSubsetOf(inState), $"Leaked: {string.Join(", ", made.Except(inState))}");
        life.Expect(inState.All(life.Place.View().Has), "Lost: the state has what is not there.");
        var names = state.Resources.Where(Watch.IsOwn).Select(r => r.Name).Order(StringComparer.Ordinal).ToList();
        var wanted = life.WishesOf(which).All.Select(w => w.Name).Order(StringComparer.Ordinal).ToList();
        life.Expect(
            names.SequenceEqual(wanted),
            $"The state has {string.Join(", ", names)}, the program {string.Join(", ", wanted)}."
        );
    }

    [GeneratedRegex(@"\(APIG(1204|1302|1308|1401|1501|2003|1307|1310)\)")]
    private static partial Regex ExistsCode();

    [GeneratedRegex("`pulumi import (?<type>\\S+) (?<name>\\S+) (?<id>[^`]+)`")]
    private static partial Regex ImportCommand();
}
