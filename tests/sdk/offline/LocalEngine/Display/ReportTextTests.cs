using System.Collections.Immutable;
using PulumiApig.LocalEngine.Diffs;
using PulumiApig.LocalEngine.Display;
using PulumiApig.LocalEngine.Events;
using PulumiApig.LocalEngine.State;
using PulumiApig.LocalEngine.Steps;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Tests.Display;

public sealed class ReportTextTests
{
    private static readonly ResourceState Stack = new()
    {
        Urn = "urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev",
        Type = "pulumi:pulumi:Stack",
    };

    [Test]
    public void Of_AnUpdateOfAList_ShowsEachEntryByItsIndexWithItsMessageBelow()
    {
        var old = Acl("a", "b", "c");
        var step = new Step
        {
            Op = StepOp.Update,
            Old = old,
            New = Acl("a", "x", "c", "d"),
            Difference = Details(
                ("values[1]", PropertyDiffKind.Update),
                ("values[3]", PropertyDiffKind.Add),
                ("values[10]", PropertyDiffKind.Delete)
            ),
        };

        var text = Render(
            new ReportView(RunKind.Update, IsPreview: true, "dev"),
            new StepFinished(Same(Stack)),
            new StepStarted(step),
            new Diagnostic(LogSeverity.Info, "1 address gains access,\n1 loses it.", old.Urn),
            new StepFinished(step)
        );

        text.Should()
            .Be(
                """
                     Type                  Name      Plan
                     pulumi:pulumi:Stack   demo-dev
                 ~   └─ apig:index:AppAcl  crm       update
                          ~ values[1]: "b" => "x"
                          + values[3]: "d"
                          - values[10]: <none>
                          1 address gains access,
                          1 loses it.

                Resources:
                    ~ 1 to update
                    1 unchanged
                """
            );
    }

    [Test]
    public void Of_ARealRun_SaysWhatWasDoneAndHowLongItTook()
    {
        var port = new ResourceState
        {
            Urn = "urn:pulumi:dev::demo::apig:index:IngressPort::http",
            Type = "apig:index:IngressPort",
            IsCustom = true,
            Parent = Stack.Urn,
            Inputs = PropertyMap.Of(("port", 8081), ("protocol", "HTTP")),
        };
        var old = port with { Inputs = port.Inputs.Set("port", 8080) };
        var difference = new Difference
        {
            Kind = DifferenceKind.Replace,
            ReplaceKeys = ["port"],
            Details = Details(("port", PropertyDiffKind.UpdateReplace)).Details,
        };

        var text = Render(
            new ReportView(RunKind.Update, IsPreview: false, "dev") { Duration = TimeSpan.FromSeconds(62.4) },
            new StepFinished(new() { Op = StepOp.Create, New = Stack }),
            new StepFinished(
                new()
                {
                    Op = StepOp.CreateReplacement,
                    Old = old,
                    New = port,
                    Difference = difference,
                }
            ),
            new StepFinished(
                new()
                {
                    Op = StepOp.Replace,
                    Old = old,
                    New = port,
                    Difference = difference,
                }
            ),
            new StepFinished(new() { Op = StepOp.DeleteReplaced, Old = old }),
            new StackOutputsSet(
                PropertyMap.Of(("gone", 1), ("same", true)),
                PropertyMap.Of(("same", true), ("url", "http://x"))
            ),
            new ProgramOutput("hello")
        );

        text.Should()
            .Be(
                """
                     Type                       Name      Status
                 +   pulumi:pulumi:Stack        demo-dev  created
                 +-  └─ apig:index:IngressPort  http      replaced [port]
                          ~ port: 8080 => 8081 (forces replacement)

                Outputs:
                  - gone: 1
                    same: true
                  + url: "http://x"

                Resources:
                    + 1 created
                    +-1 replaced
                    2 changes.

                Duration: 1m2s
                """
            );
    }

    [Test]
    public void Of_AFailure_ShowsItUnderItsResourceAndCountsIt()
    {
        var step = new Step { Op = StepOp.Create, New = Acl() };

        var text = Render(
            new ReportView(RunKind.Update, IsPreview: false, "dev"),
            new StepFinished(Same(Stack)),
            new StepStarted(step),
            new StepFailed(step),
            new Diagnostic(LogSeverity.Error, "400 APIC.7200", step.Urn),
            new Diagnostic(LogSeverity.Warning, "of the stack", Stack.Urn),
            new Diagnostic(LogSeverity.Info, "on the way", IsEphemeral: true)
        );

        text.Should()
            .Be(
                """
                     Type                  Name      Status
                     pulumi:pulumi:Stack   demo-dev
                 +   └─ apig:index:AppAcl  crm       create failed
                          error: 400 APIC.7200

                Diagnostics:
                    warning: of the stack

                Resources:
                    1 unchanged
                    1 errored
                """
            );
    }

    [Test]
    public void Of_NothingChanged_ShowsOnlyTheCount() =>
        Render(
                new ReportView(RunKind.Update, IsPreview: true, "dev"),
                new StepFinished(Same(Stack)),
                new StepFinished(Same(Acl("a")))
            )
            .Should()
            .Be(
                """
                Resources:
                    2 unchanged
                """
            );

    [Test]
    public void Of_SecretsAndUnknowns_HidesThem()
    {
        var old = Acl() with
        {
            Inputs = PropertyMap.Of(("was", PropertyValue.Secret("s1")), ("becomes", "s2"), ("later", 1)),
        };
        var step = new Step
        {
            Op = StepOp.Update,
            Old = old,
            New = old with
            {
                Inputs = PropertyMap.Of(
                    ("was", "s3"),
                    ("becomes", PropertyValue.Secret("s4")),
                    ("later", PropertyValue.Unknown)
                ),
            },
        };

        var text = Render(new ReportView(RunKind.Update, IsPreview: true, "dev"), new StepFinished(step));

        text.Should()
            .Contain("~ was: [secret] => [secret]")
            .And.Contain("~ becomes: [secret] => [secret]")
            .And.Contain("~ later: 1 => [unknown]");
        text.Should().NotMatchRegex("s[1-4]\"");
    }

    [Test]
    public void Of_TheFullView_ListsWhatIsCreatedAndDeletedToo()
    {
        var text = Render(
            new ReportView(RunKind.Update, IsPreview: true, "dev") { IsFull = true },
            new StepFinished(
                new() { Op = StepOp.Create, New = Acl("a") with { Inputs = Acl("a").Inputs.Set("__internal", 1) } }
            ),
            new StepFinished(
                new()
                {
                    Op = StepOp.Delete,
                    Old = Acl("b") with { Urn = "urn:pulumi:dev::demo::apig:index:AppAcl::old" },
                }
            )
        );

        text.Should().Contain("+ values: [\"a\"]").And.Contain("- values: [\"b\"]").And.NotContain("__internal");
    }

    [Test]
    public void Of_HiddenDiffs_LeavesThemOut()
    {
        var step = new Step
        {
            Op = StepOp.Update,
            Old = Acl("a"),
            New = Acl("b") with { HideDiffs = ["values"] },
            Difference = Details(("values[0]", PropertyDiffKind.Update)),
        };

        Render(new ReportView(RunKind.Update, IsPreview: true, "dev"), new StepFinished(step))
            .Should()
            .NotContain("values");
    }

    [Test]
    public void Of_ADefaultProvider_HidesItUnlessItFails()
    {
        var provider = new ResourceState
        {
            Urn = "urn:pulumi:dev::demo::pulumi:providers:apig::default",
            Type = "pulumi:providers:apig",
            IsCustom = true,
        };
        var view = new ReportView(RunKind.Update, IsPreview: true, "dev");
        var step = new Step { Op = StepOp.Create, New = provider };

        Render(view, new StepFinished(step)).Should().NotContain("providers");
        Render(view, new StepFailed(step)).Should().Contain("create failed");
    }

    private static ResourceState Acl(params string[] values) =>
        new()
        {
            Urn = "urn:pulumi:dev::demo::apig:index:AppAcl::crm",
            Type = "apig:index:AppAcl",
            IsCustom = true,
            Parent = Stack.Urn,
            Inputs = PropertyMap.Of(("values", PropertyValue.List(values.Select(PropertyValue.Of)))),
        };

    private static Step Same(ResourceState state) =>
        new()
        {
            Op = StepOp.Same,
            Old = state,
            New = state,
        };

    private static Difference Details(params (string Path, PropertyDiffKind Kind)[] details) =>
        new()
        {
            Kind = DifferenceKind.Update,
            Details = details.ToImmutableSortedDictionary(
                d => d.Path,
                d => new PropertyChange(d.Kind, IsInputDiff: true),
                StringComparer.Ordinal
            ),
        };

    private static string Render(ReportView view, params EngineEvent[] events) =>
        string.Join('\n', ReportText.Of(events.Aggregate(Report.Empty, (r, e) => r.With(e)), view));
}
