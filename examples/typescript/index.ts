import * as pulumi from "@pulumi/pulumi";
import * as apig from "./apig";

export = async () => {
    const config = new pulumi.Config();
    const allow = config.requireObject<string[]>("allow");

    // Calculated by the provider, before anything is planned.
    const internet = await apig.evaluateAppAcl({ type: "PERMIT", values: allow, addresses: ["0.0.0.0/0"] });
    if (internet.allAllowed) {
        throw new pulumi.RunError("This list lets the whole internet in.");
    }

    const https = new apig.IngressPort("https", { protocol: "HTTPS", port: 8443 });
    const offices = new apig.AppAcl("offices", {
        appId: config.require("appId"),
        type: "PERMIT",
        values: allow,
    });

    return { httpsPortId: https.ingressPortId, httpsStatus: https.status, allowed: offices.values };
};
