namespace PulumiApig.Simulator;

/// <summary>A custom ingress port of a gateway.</summary>
/// <param name="Id">The <c>ingress_port_id</c>: 32 hexadecimal digits.</param>
/// <param name="Protocol"><c>HTTP</c> or <c>HTTPS</c>.</param>
/// <param name="Port">1024 to 49151.</param>
/// <param name="Status"><c>normal</c> or <c>abnormal</c>.</param>
public sealed record IngressPort(string Id, string Protocol, int Port, string Status = "normal");
