using PulumiApig.Access;

namespace PulumiApig.Report.Model;

/// <summary>A change of who may use an app.</summary>
/// <param name="App">Id of the app; empty when it is not known.</param>
/// <param name="Gateway">Id of its gateway; empty when it is not known.</param>
/// <param name="Change">Who gains and who loses.</param>
/// <param name="Doubt">Why not all of it can be told, as the end of a sentence; null when it can.</param>
internal sealed record AppAccess(string App, string Gateway, AccessChange Change, Phrase? Doubt);
