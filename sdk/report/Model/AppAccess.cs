using PulumiApig.Access;

namespace PulumiApig.Report.Model;

/// <summary>A change of who may use an app.</summary>
/// <param name="App">Id of the app; empty when it is not known.</param>
/// <param name="Gateway">Id of its gateway; empty when it is not known.</param>
/// <param name="Change">Who gains and who loses; of a new app, who may use it.</param>
/// <param name="Doubt">Why not all of it can be told, as the end of a sentence; null when it can.</param>
/// <param name="IsAppNew">Whether the app comes with its list, so that nobody's access changes.</param>
internal sealed record AppAccess(string App, string Gateway, AccessChange Change, Phrase? Doubt, bool IsAppNew = false)
{
    /// <summary>Whether the list restricts little or nothing, and did not before.</summary>
    public bool IsWideOpen => Change.After.Certain.IsEverything || Change.OpensToMost;

    /// <summary>Whether an address gains access, or may. A new app widens access when its list does not restrict it.</summary>
    public bool MayWiden => IsAppNew ? IsWideOpen || !Change.IsExact : !Change.MayGain.IsEmpty;
}
