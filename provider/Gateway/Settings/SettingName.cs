namespace PulumiApig.Gateway.Settings;

/// <summary>The names of the settings, as messages and the provider's configuration spell them.</summary>
internal static class SettingName
{
    public const string Region = "region";
    public const string ProjectId = "projectId";
    public const string ProjectName = "projectName";
    public const string AccessKey = "accessKey";
    public const string SecretKey = "secretKey";
    public const string SecurityToken = "securityToken";
    public const string AuthToken = "authToken";
    public const string UserName = "userName";
    public const string UserId = "userId";
    public const string Password = "password";
    public const string DomainName = "domainName";
    public const string DomainId = "domainId";
    public const string AgencyName = "assumeRole.agencyName";
    public const string AgencyDomainName = "assumeRole.domainName";
    public const string AgencyDomainId = "assumeRole.domainId";
    public const string AgencyDuration = "assumeRole.duration";
    public const string SharedConfigFile = "sharedConfigFile";
    public const string Profile = "profile";
    public const string Cloud = "cloud";
    public const string Endpoint = "endpoint";
    public const string IamEndpoint = "iamEndpoint";
    public const string StsEndpoint = "stsEndpoint";
    public const string Insecure = "insecure";
    public const string CaFile = "caFile";
    public const string MaxRetries = "maxRetries";
}
