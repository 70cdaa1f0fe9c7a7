namespace PulumiApig.LocalEngine;

/// <summary>How a run can be ended from outside.</summary>
/// <param name="Cancel">Nothing new begins, providers stop waiting, and what runs may end.</param>
/// <param name="Kill">The program ends at once.</param>
internal readonly record struct RunControl(CancellationToken Cancel, CancellationToken Kill);
