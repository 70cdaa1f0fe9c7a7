using System.Text.Json;
using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Creations;
using PulumiApig.Gateway.Lists;
using PulumiApig.Gateway.Service;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Apps;

/// <summary>An app that is to be created. Its name is unique on the gateway.</summary>
internal sealed class AppToCreate(SharedList<App> apps, AppAnswers answers, GatewayId gateway, AppSettings settings)
    : Creatable<App>
{
    public override IReadOnlyList<string> Path => AppAnswers.Path(gateway);

    public override string Body => BodyOf(settings);

    public override string Key => $"the name {settings.Name}";

    public override Operation Looking => Operation.ListApps(gateway);

    /// <summary>The body of a creation or an update.</summary>
    public static string BodyOf(AppSettings settings) =>
        JsonSerializer.Serialize(
            new AppBody(settings.Name.Value, settings.Remark, settings.Key?.Value, settings.Secret?.Reveal()),
            GatewayJson.Default.AppBody
        );

    public override Task<Outcome<Reading<App>>> LookAsync(GatewayCall call, bool now) =>
        apps.LookAsync(gateway, call, now);

    public override void NoteTrouble() => apps.NoteTrouble(gateway);

    public override App? Read(Answer answer) => answers.Parse(answer);

    public override bool HasKey(App there) => there.Name == settings.Name;

    public override Likeness Compare(App there)
    {
        if (there.Remark.Trim() != (settings.Remark ?? "").Trim())
            return Likeness.Different;
        // A gateway whose switch for own keys is off may have ignored them.
        var hasOwnKey = settings.Key is null || settings.Key.Value == there.Key;
        var hasOwnSecret = settings.Secret is null || settings.Secret.Equals(there.Secret);
        return hasOwnKey && hasOwnSecret ? Likeness.AsAsked : Likeness.Doubtful;
    }

    public override string IdOf(App there) => there.Id.Value;

    public override string Describe(App there) => $"the app with the id {there.Id}";
}
