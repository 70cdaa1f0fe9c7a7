using PulumiApig.Framework.Packages;
using PulumiApig.Framework.Tests.Notes;

namespace PulumiApig.Framework.Tests.Packages;

public sealed class MessagePageTests
{
    [Test]
    public void Text_Always_HasARowForEachMessageOfTheFrameworkAndOfTheProvider()
    {
        var shape = NotesProvider.Define(new()).Shape;

        var rows = MessagePage.Text(shape).TrimEnd().Split('\n').Skip(2).ToList();

        rows.Should().HaveCount(shape.Messages.Length).And.BeInAscendingOrder(StringComparer.Ordinal);
        rows.Should().Contain("| NOTE9002 | error | A note is blank. | Write something. |");
        rows.Should().Contain(r => r.StartsWith("| NOTE1001 | error | ", StringComparison.Ordinal));
        shape.Messages.Select(m => m.Number).Should().OnlyHaveUniqueItems();
    }
}
