using PulumiApig.LocalEngine.State;

namespace PulumiApig.LocalEngine.Tests.State;

public sealed class GroupCommitTests
{
    [Test]
    public async Task CommitAsync_CallersDuringAWrite_ShareTheNextOne()
    {
        var isWriting = new TaskCompletionSource();
        using var mayEnd = new ManualResetEventSlim();
        var writes = 0;
        var commit = new GroupCommit(() =>
        {
            if (Interlocked.Increment(ref writes) > 1)
                return;
            isWriting.SetResult();
            mayEnd.Wait();
        });
        var first = commit.CommitAsync();
        await isWriting.Task;

        var later = Enumerable.Range(0, 10).Select(_ => commit.CommitAsync()).ToList();
        later.Should().OnlyContain(t => !t.IsCompleted);
        mayEnd.Set();
        await Task.WhenAll([first, .. later]);

        writes.Should().Be(2);
    }

    [Test]
    public async Task CommitAsync_ManyAtOnce_NeverWritesTwoAtATimeAndEachSeesItsEdit()
    {
        var (edits, written, isWriting, overlaps) = (0, 0, 0, 0);
        var commit = new GroupCommit(() =>
        {
            if (Interlocked.Exchange(ref isWriting, 1) == 1)
                overlaps++;
            Volatile.Write(ref written, Volatile.Read(ref edits));
            Volatile.Write(ref isWriting, 0);
        });

        var seen = await Task.WhenAll(
            Enumerable
                .Range(0, 1000)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        var mine = Interlocked.Increment(ref edits);
                        await commit.CommitAsync();
                        return Volatile.Read(ref written) >= mine;
                    })
                )
        );

        seen.Should().OnlyContain(isSeen => isSeen);
        overlaps.Should().Be(0);
    }

    [Test]
    public async Task CommitAsync_AWriteFails_FailsItsCallersAndNotTheNext()
    {
        var fails = true;
        var commit = new GroupCommit(() =>
        {
            if (fails)
                throw new IOException("disk full");
        });

        var first = () => commit.CommitAsync();

        await first.Should().ThrowAsync<IOException>();
        fails = false;
        await commit.CommitAsync();
    }
}
