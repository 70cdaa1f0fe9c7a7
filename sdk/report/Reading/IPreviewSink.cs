using PulumiApig.Report.Model;

namespace PulumiApig.Report.Reading;

/// <summary>Takes the previews of an input, one after the other.</summary>
internal interface IInputSink
{
    /// <summary>A preview begins.</summary>
    IPreviewSink Begin();

    /// <summary>Something is wrong with the input: a sentence for the user, without anything of the input in it.</summary>
    void AddProblem(string problem);
}

/// <summary>Takes what a reader finds in one preview, piece by piece, so that no reader has to hold all of it.</summary>
internal interface IPreviewSink
{
    /// <summary>A step; it must not be kept.</summary>
    void Add(Step step);

    void Add(Diagnostic diagnostic);

    /// <summary>How many resources the engine says stay as they are, and how many do not.</summary>
    void SetCounts(int unchanged, int others);

    /// <summary>The engine says that the run failed.</summary>
    void SetFailed();

    /// <summary>The engine says that this is no preview: what it tells has been done.</summary>
    void SetDone();

    /// <summary>Something is wrong with the preview: a sentence for the user, without anything of the input in it.</summary>
    void AddProblem(string problem);
}
