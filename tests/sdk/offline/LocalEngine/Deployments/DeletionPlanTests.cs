using FsCheck;
using FsCheck.Fluent;
using PulumiApig.LocalEngine.Deployments;
using PulumiApig.LocalEngine.State;
using PulumiApig.LocalEngine.Steps;

namespace PulumiApig.LocalEngine.Tests.Deployments;

public sealed class DeletionPlanTests
{
    [Test]
    public void Of_AnyResources_DeletesAllButWhatStaysAndWhatThatNeeds()
    {
        Prop.ForAll(
                Resources().ToArbitrary(),
                resources =>
                {
                    var plan = DeletionPlan.Of([.. resources], r => !r.RetainOnDelete, _ => false);
                    var deleted = plan.Steps.Select(d => d.Step.Old!).ToHashSet(ReferenceEqualityComparer.Instance);
                    return resources.All(r => deleted.Contains(r) == !MustStay(r, resources))
                        && plan.Refused.Length
                            == resources.Count(r => r is { IsProtected: true, RetainOnDelete: false });
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Test]
    public void Of_AnyResources_LetsEachWaitForAllThatNeedIt()
    {
        Prop.ForAll(
                Resources().ToArbitrary(),
                resources =>
                {
                    var plan = DeletionPlan.Of([.. resources], _ => true, _ => false);
                    var before = new HashSet<ResourceState>(ReferenceEqualityComparer.Instance);
                    return plan.Steps.All(d =>
                    {
                        var isSound =
                            d.After.All(before.Contains)
                            && d.After.ToHashSet(ReferenceEqualityComparer.Instance)
                                .SetEquals(plan.Steps.Select(s => s.Step.Old!).Where(r => Needs(r, d.Step.Old!)));
                        before.Add(d.Step.Old!);
                        return isSound;
                    });
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Test]
    public void Of_EachKindOfLeftover_HasItsStep()
    {
        ResourceState[] resources =
        [
            Resource(0) with
            {
                IsPendingReplacement = true,
            },
            Resource(1) with
            {
                IsExternal = true,
            },
            Resource(2) with
            {
                IsPendingDeletion = true,
                IsProtected = true,
            },
            Resource(3),
            Resource(4) with
            {
                IsExternal = true,
                IsPendingDeletion = true,
            },
        ];

        var plan = DeletionPlan.Of([.. resources], _ => true, r => r.Urn == resources[4].Urn);

        plan.Steps.Reverse()
            .Select(d => d.Step.Op)
            .Should()
            .Equal(
                StepOp.RemovePendingReplace,
                StepOp.Discard,
                StepOp.DeleteReplaced,
                StepOp.Delete,
                StepOp.DiscardReplaced
            );
    }

    // In the order of a state: resource i refers to those before it, some are protected, some are not asked for.
    private static Gen<ResourceState[]> Resources() =>
        from size in Gen.Choose(0, 10)
        from edges in Gen.Choose(0, int.MaxValue).ArrayOf(size)
        from marks in Gen.Choose(0, 9).ArrayOf(size)
        select Enumerable
            .Range(0, size)
            .Select(i =>
                Resource(i) with
                {
                    Dependencies = [.. Enumerable.Range(0, i).Where(j => (edges[i] >> j & 1) == 1).Select(Urn)],
                    IsProtected = marks[i] == 0,
                    RetainOnDelete = marks[i] == 1,
                }
            )
            .ToArray();

    private static bool MustStay(ResourceState resource, IReadOnlyList<ResourceState> all) =>
        resource.IsProtected || resource.RetainOnDelete || all.Any(r => Needs(r, resource) && MustStay(r, all));

    private static bool Needs(ResourceState resource, ResourceState other) => resource.Dependencies.Contains(other.Urn);

    private static ResourceState Resource(int i) =>
        new()
        {
            Urn = Urn(i),
            Type = "a:b:C",
            IsCustom = true,
        };

    private static string Urn(int i) => $"urn:pulumi:dev::demo::a:b:C::r{i}";
}
