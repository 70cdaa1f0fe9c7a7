using PulumiApig.Plugin.IngressPorts;

namespace PulumiApig.Plugin.DomainBindings;

/// <summary>What a person reads about domain bindings: each with its code.</summary>
internal static class BindingMessages
{
    /// <summary>How to go on when the domain is bound already: the binding is not taken over.</summary>
    /// <param name="gateway">The gateway.</param>
    /// <param name="there">The binding that is there.</param>
    /// <param name="own">URN of the resource, and the id that the state has for it, if any.</param>
    public static NextStep Taken(GatewayId gateway, DomainBinding there, (string Urn, string? Id) own)
    {
        var id = BindingShape.IdOf(gateway, there);
        return new(
            BindingCodes.Taken,
            id == own.Id ? "It is this resource's own binding: set the option `deleteBeforeReplace` to true."
                : own.Id is null ? FrameworkMessages.AliasOrImport(BindingShape.Token, own.Urn, id)
                : FrameworkMessages.RenameAndImport(BindingShape.Token, own.Urn, id)
        );
    }

    /// <summary>The same before it happens.</summary>
    public static Message WillBeTaken(GatewayId gateway, DomainBinding there, (string Urn, string? Id) own) =>
        BindingCodes.Taken.Says(
            $"This will fail: domain {there.Domain} is bound already, in API group {there.Group} of gateway {gateway} "
                + $"({BindingShape.PortsOf(there)}). {Taken(gateway, there, own).Text}"
        );

    public static Message ClaimedTwice(DomainName domain, string urn, string other) =>
        BindingCodes.ClaimedTwice.Says(
            $"is {domain} in {urn} and in {other}, on one port or in two API groups of one gateway: remove one of them, or "
                + "give it other ports"
        );

    /// <param name="domain">The domain; null while it is not known.</param>
    public static Message NothingToRedirect(DomainName? domain) =>
        BindingCodes.NothingToRedirect.Says(
            $"`redirectHttpToHttps` has no effect on {(domain is null ? "the domain" : $"domain {domain}")}: `httpPort` is -1, so "
                + $"that it does not answer by HTTP. {BindingCodes.NothingToRedirect.WhatToDo}"
        );

    public static Message OverQuota(DomainName domain, ApiGroupId group, int total, int quota) =>
        BindingCodes.Full.Says(
            $"This may fail: with domain {domain}, API group {group} would have {total} domains; the usual quota is {quota}."
        );

    /// <param name="domain">The domain; null while it is not known.</param>
    /// <param name="use">The port.</param>
    /// <param name="why">Why the domain cannot answer on it, as what follows its name.</param>
    public static Message PortNotOpen(DomainName? domain, PortUse use, string why) =>
        BindingCodes.NotOpen.Says(
            $"This will fail: {(domain is null ? "the domain" : $"domain {domain}")} is to answer on port {use.Number} of "
                + $"gateway {use.Gateway}, which {why}. {BindingCodes.NotOpen.WhatToDo}"
        );
}
