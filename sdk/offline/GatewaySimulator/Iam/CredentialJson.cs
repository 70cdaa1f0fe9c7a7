using System.Text.Json.Nodes;
using PulumiApig.Simulator.Authentication;

namespace PulumiApig.Simulator.Iam;

/// <summary>A temporary key in the form that the metadata service and version 3 of the identity service share.</summary>
internal static class CredentialJson
{
    public static JsonObject Of(AccessKeyPair pair) =>
        new()
        {
            ["credential"] = new JsonObject
            {
                ["access"] = pair.AccessKey,
                ["secret"] = pair.SecretKey,
                ["securitytoken"] = pair.SecurityToken,
                ["expires_at"] = IamTime.Text(pair.ExpiresAt!.Value),
            },
        };
}
