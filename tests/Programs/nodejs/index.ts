import * as fs from "fs";
import * as pulumi from "@pulumi/pulumi";

interface Declaration {
    type: string;
    name: string;
    properties: Record<string, unknown>;
    alias?: string;
    provider?: string;
    import?: string;
    deleteBeforeReplace?: boolean;
}

class Declared extends pulumi.CustomResource {
    declare readonly appSecret: pulumi.Output<string>;
}

// Declares what resources.json says.
export = async () => {
    const declarations: Declaration[] = JSON.parse(fs.readFileSync("resources.json", "utf8"));
    const providers: Record<string, pulumi.ProviderResource> = {};
    const outputs: Record<string, unknown> = {};
    for (const d of declarations) {
        if (d.type === "pulumi:providers:apig") {
            providers[d.name] = new pulumi.ProviderResource("apig", d.name, d.properties);
            continue;
        }
        const isApp = d.type === "apig:index:App";
        const properties = isApp ? { ...d.properties, appSecret: undefined } : d.properties;
        const resource = new Declared(d.type, d.name, properties, {
            aliases: d.alias ? [{ name: d.alias }] : undefined,
            provider: d.provider ? providers[d.provider] : undefined,
            import: d.import,
            deleteBeforeReplace: d.deleteBeforeReplace,
        });
        if (isApp) {
            outputs.secret = resource.appSecret;
        }
    }
    return outputs;
};
