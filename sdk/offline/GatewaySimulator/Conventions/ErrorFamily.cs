using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.Conventions;

/// <summary>
/// One service, two families of codes for the same errors: <c>APIC.*</c> for calls about gateways and ports,
/// <c>APIG.*</c> for calls about apps and API groups.
/// </summary>
internal sealed class ErrorFamily
{
    private readonly (string Code, string Text) _tokenMissing,
        _tokenIncorrect,
        _tokenWithoutProject,
        _otherProject;

    private ErrorFamily(string missing, string incorrect, string withoutProject, string otherProject)
    {
        _tokenMissing = (missing, "Token is missing");
        _tokenIncorrect = (incorrect, "Incorrect token or token resolution failed");
        _tokenWithoutProject = (withoutProject, "The token carries no project information");
        _otherProject = (otherProject, "The gateway belongs to another project");
    }

    public static ErrorFamily OfGateways { get; } = new("APIC.7100", "APIC.7102", "APIC.7103", "APIC.7130");

    public static ErrorFamily OfAppsAndGroups { get; } = new("APIG.1000", "APIG.1002", "APIG.1003", "APIG.1136");

    public Answer TokenMissing() => Answer.Error(401, _tokenMissing.Code, _tokenMissing.Text);

    public Answer TokenIncorrect() => Answer.Error(401, _tokenIncorrect.Code, _tokenIncorrect.Text);

    public Answer TokenWithoutProject() => Answer.Error(401, _tokenWithoutProject.Code, _tokenWithoutProject.Text);

    public Answer OtherProject() => Answer.Error(403, _otherProject.Code, _otherProject.Text);

    public Answer NoSuchGateway(string id) =>
        this == OfGateways
            ? Answer.Error(404, "APIC.7302", "Instance not found")
            : Answer.Error(404, "APIG.3030", $"The instance does not exist;id:{id}");
}
