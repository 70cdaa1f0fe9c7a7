namespace PulumiApig.Simulator;

/// <summary>A domain name of an API group, and the ingress ports that it answers on.</summary>
/// <param name="Domain">The domain name.</param>
/// <param name="HttpPort">The port for HTTP; -1 for none, 80 for the built-in one.</param>
/// <param name="HttpsPort">The port for HTTPS; -1 for none, 443 for the built-in one.</param>
/// <param name="GroupId">The id of the API group.</param>
/// <param name="GroupName">The name of the API group.</param>
public sealed record DomainBinding(string Domain, int HttpPort, int HttpsPort, string GroupId, string GroupName);
