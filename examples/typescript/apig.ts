// The part of the provider that this program uses, typed by hand. `pulumi package add` generates all of it.
import * as pulumi from "@pulumi/pulumi";

export interface IngressPortArgs {
    instanceId?: pulumi.Input<string>;
    protocol: pulumi.Input<"HTTP" | "HTTPS">;
    port: pulumi.Input<number>;
}

/** A custom ingress port of a gateway. */
export class IngressPort extends pulumi.CustomResource {
    declare readonly ingressPortId: pulumi.Output<string>;
    declare readonly status: pulumi.Output<string>;

    constructor(name: string, args: IngressPortArgs, options?: pulumi.CustomResourceOptions) {
        super("apig:index:IngressPort", name, { ...args, ingressPortId: undefined, status: undefined }, options);
    }
}

export interface AppAclArgs {
    instanceId?: pulumi.Input<string>;
    appId: pulumi.Input<string>;
    type: pulumi.Input<"PERMIT" | "DENY">;
    values: pulumi.Input<pulumi.Input<string>[]>;
    mustAllow?: pulumi.Input<pulumi.Input<string>[]>;
    overwriteExisting?: pulumi.Input<boolean>;
}

/** The client addresses that may, or may not, use the credentials of an app. */
export class AppAcl extends pulumi.CustomResource {
    declare readonly values: pulumi.Output<string[]>;

    constructor(name: string, args: AppAclArgs, options?: pulumi.CustomResourceOptions) {
        super("apig:index:AppAcl", name, args, options);
    }
}

/** Says whether a list would let addresses in. */
export function evaluateAppAcl(args: {
    type: "PERMIT" | "DENY";
    values: string[];
    addresses: string[];
}): Promise<{ allAllowed: boolean }> {
    return pulumi.runtime.invoke("apig:index:evaluateAppAcl", args);
}
