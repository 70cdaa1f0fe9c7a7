using PulumiApig.Framework.Types;

namespace PulumiApig.Framework.Tests.Packages;

public sealed class DescriptionsTests
{
    [Test]
    public void OneLineAParagraph_WrappedText_IsJoinedAndBlocksAreKept() =>
        Descriptions
            .OneLineAParagraph(
                """
                One
                `two`
                three.

                ## Heading

                - item
                  goes on
                - next

                | a |
                | - |

                {{% example %}}
                ```sh
                first
                second
                ```
                """
            )
            .Should()
            .Be(
                """
                One `two` three.

                ## Heading

                - item goes on
                - next

                | a |
                | - |

                {{% example %}}
                ```sh
                first
                second
                ```
                """
            );
}
