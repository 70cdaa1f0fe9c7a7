using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Credentials;
using PulumiApig.Gateway.Settings;

namespace PulumiApig.Gateway.Identity;

/// <summary>The project that every path names: as given, as the token says, or looked up by name once.</summary>
internal sealed class ProjectLookup(
    SettingLevels settings,
    IdentityService identity,
    ICredentialSource source,
    TimeSpan timeout,
    TimeProvider time
)
{
    private readonly SingleFlight<Outcome<string>> _flight = new();
    private volatile string? _found;

    public async Task<Outcome<string>> IdAsync(GatewayCall call)
    {
        var given = settings.FindAny(SettingName.ProjectId, SettingName.ProjectName);
        if (given is { Name: SettingName.ProjectId })
            return Identifier.IsValid(given.Value)
                ? given.Value
                : call.Fail(
                    FailureKind.FailedPrecondition,
                    $"'{given.Value}' ({given}) is not a project id",
                    "Correct the setting.",
                    MessageNumber.WrongSetting
                );

        if (!(await source.GetAsync(call)).TryGet(out var lease, out var error))
            return error;
        if (lease.ProjectId is { } scoped)
            return scoped;
        if (_found is { } known)
            return known;
        if ((given ?? settings.Find(SettingName.Region)) is not { } name)
            return call.Fail(
                FailureKind.FailedPrecondition,
                "neither a project nor a region is set",
                $"Set '{SettingName.Region}' (HW_REGION_NAME) or '{SettingName.ProjectId}' (HW_PROJECT_ID).",
                MessageNumber.NoProject
            );
        try
        {
            var found = await _flight.JoinAsync(abandoned => LookUpAsync(name, call, abandoned), call.Token);
            return found.Error is { } failed ? call.Adopt(failed) : found;
        }
        catch (OperationCanceledException)
        {
            return call.Ended("the identity service");
        }
    }

    private async Task<Outcome<string>> LookUpAsync(
        Sourced<string> name,
        GatewayCall first,
        CancellationToken abandoned
    )
    {
        using var sharedTime = new CallTime(timeout, time, abandoned);
        var call = new GatewayCall(first.Operation with { Writes = false }, sharedTime, first.OnWait);
        if (!(await identity.FindProjectsAsync(name.Value, source, call)).TryGet(out var projects, out var error))
            return error;
        if (projects is [{ Id: { } id }] && Identifier.IsValid(id))
            return _found = id;
        return projects.Count == 0
            ? call.Fail(
                FailureKind.FailedPrecondition,
                $"no project is named '{name.Value}' ({name}) for these credentials",
                $"Check the region, ask for the right to see the project, or set '{SettingName.ProjectId}'. In use: {source.Describe}.",
                MessageNumber.NoProject
            )
            : call.Fail(
                FailureKind.FailedPrecondition,
                $"{projects.Count} projects are named '{name.Value}' ({name}): {string.Join(", ", projects.Select(p => p.Id))}",
                $"Set '{SettingName.ProjectId}' to the one that is meant.",
                MessageNumber.NoProject
            );
    }
}
