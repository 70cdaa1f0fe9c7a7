using PulumiApig.Plugin.Apps;

namespace PulumiApig.Plugin.Functions;

/// <summary>An app in the result of a function: without its secret, which only the resource shows.</summary>
internal static class AppInfo
{
    public static readonly Field<string> Name = OutputField.Text("name", "Name of the app, unique on its gateway.");

    private static readonly Field<string> Description = OutputField.Text(
        "description",
        "Description of the app; empty when it has none."
    );

    private static readonly Field<string> Key = OutputField.Text("appKey", "The key by which callers name the app.");

    public static readonly ImmutableArray<Field> Fields = [AppShape.Id, Name, Description, Key, AppShape.CreatedAt];

    public static readonly FieldType<App> Type = new ResultType<App>(
        "apig:index:AppInfo",
        "An app of a gateway.",
        Fields,
        Write
    );

    public static PropertyMap Write(App app)
    {
        var result = PropertyMap.Of(
            AppShape.Id.Is(app.Id),
            Name.Is(app.Name.Value),
            Description.Is(app.Remark),
            Key.Is(app.Key)
        );
        return AppShape.CreatedAtOf(app) is { } time ? result.Set(AppShape.CreatedAt.Name, time) : result;
    }
}
