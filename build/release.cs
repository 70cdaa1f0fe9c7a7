#:property RestorePackagesWithLockFile=false
#:property PublishAot=false
using System.Buffers.Binary;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Xml.Linq;

// What a release needs of files, alike on every system: dotnet run build/release.cs -- COMMAND ARGUMENTS
return args switch
{
    ["check", var runtime, var file] => Check(runtime, file),
    ["archive", var archive, .. var files] => Archive(archive, files),
    ["bom", var file, .. { Length: > 0 } assets] => BillOfMaterials(file, assets),
    ["sums", var folder] => Sums(folder),
    _ => throw new ArgumentException(
        "Usage: check RUNTIME FILE | archive FILE.tar.gz FILE... | bom FILE ASSETS.json... | sums FOLDER"
    ),
};

// An executable for another platform than the one asked for has been seen to come out of a build that succeeded.
static int Check(string runtime, string file)
{
    var bytes = File.ReadAllBytes(file).AsSpan();
    var magic = BinaryPrimitives.ReadUInt32BigEndian(bytes);
    var found = magic switch
    {
        0x7F454C46 => "linux-" + Name(BinaryPrimitives.ReadUInt16LittleEndian(bytes[18..]), 0x3E, 0xB7),
        0xCFFAEDFE => "osx-" + Name((int)BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]), 0x01000007, 0x0100000C),
        _ when magic >> 16 == 0x4D5A => "win-"
            + Name(
                BinaryPrimitives.ReadUInt16LittleEndian(
                    bytes[(BinaryPrimitives.ReadInt32LittleEndian(bytes[0x3C..]) + 4)..]
                ),
                0x8664,
                0xAA64
            ),
        _ => "of no platform known here",
    };
    if (found == runtime)
        return 0;
    Console.Error.WriteLine($"{file} is {found}, not {runtime}.");
    return 1;

    static string Name(int machine, int x64, int arm64) =>
        machine == x64 ? "x64"
        : machine == arm64 ? "arm64"
        : $"machine 0x{machine:x}";
}

// The same files give the same archive: no times, owners or names of the machine.
static int Archive(string archive, string[] files)
{
    using var stream = new GZipStream(File.Create(archive), CompressionLevel.SmallestSize);
    using var tar = new TarWriter(stream, TarEntryFormat.Ustar);
    foreach (var file in files)
    {
        var isExecutable = Path.GetExtension(file) is "" or ".exe" && Path.GetFileName(file) != "LICENSE";
        using var content = File.OpenRead(file);
        tar.WriteEntry(
            new UstarTarEntry(TarEntryType.RegularFile, Path.GetFileName(file))
            {
                DataStream = content,
                ModificationTime = DateTimeOffset.UnixEpoch,
                Mode = (UnixFileMode)Convert.ToInt32(isExecutable ? "755" : "644", 8),
            }
        );
    }
    return 0;
}

// The tool knows the packages. What of .NET itself is linked into native code stands in the assets of its build.
static int BillOfMaterials(string file, string[] assets)
{
    var bom = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
    // Without restored packages the tool writes an empty one, and says nothing.
    if (bom["components"] is not JsonArray { Count: > 0 } components)
        throw new InvalidDataException($"{file} names no component.");
    var root = (string)bom["metadata"]!["component"]!["bom-ref"]!;
    var needs = bom["dependencies"]!.AsArray().Single(d => (string?)d!["ref"] == root)!["dependsOn"]!.AsArray();
    foreach (var part in assets.SelectMany(Linked))
    {
        components.Add(part);
        needs.Add((string)part["bom-ref"]!);
    }
    bom["metadata"]!.AsObject().Remove("timestamp");
    File.WriteAllText(file, bom.ToJsonString(new() { WriteIndented = true }) + "\n");
    return 0;
}

static IEnumerable<JsonObject> Linked(string assets)
{
    var restored = JsonNode.Parse(File.ReadAllText(assets))!;
    var packages = restored["packageFolders"]!.AsObject().First().Key;
    string[] linked = ["Microsoft.NETCore.App.Runtime.NativeAOT.", "Microsoft.AspNetCore.App.Runtime."];
    var downloads = restored["project"]!["frameworks"]!.AsObject().Single().Value!["downloadDependencies"]!.AsArray();
    foreach (var prefix in linked)
    {
        var pack = downloads.Single(d => ((string)d!["name"]!).StartsWith(prefix, StringComparison.Ordinal))!;
        var (name, version) = ((string)pack["name"]!, ((string)pack["version"]!).Trim('[', ']').Split(',')[0]);
        var folder = Path.Combine(packages, name.ToLowerInvariant(), version);
        var about = XDocument.Load(Path.Combine(folder, $"{name.ToLowerInvariant()}.nuspec")).Root!;
        var licence = about.Descendants().Single(e => e.Name.LocalName == "license").Value;
        yield return new()
        {
            ["type"] = "library",
            ["bom-ref"] = $"pkg:nuget/{name}@{version}",
            ["name"] = name,
            ["version"] = version,
            ["description"] = "The part of .NET that is linked into the native executable.",
            ["scope"] = "required",
            ["licenses"] = new JsonArray(new JsonObject { ["license"] = new JsonObject { ["id"] = licence } }),
            ["purl"] = $"pkg:nuget/{name}@{version}",
        };
    }
}

static int Sums(string folder)
{
    var lines = Directory
        .EnumerateFiles(folder)
        .Select(path => (Name: Path.GetFileName(path), path))
        .Where(f => f.Name != "SHA256SUMS")
        .OrderBy(f => f.Name, StringComparer.Ordinal)
        .Select(f => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f.path)))}  {f.Name}\n");
    File.WriteAllText(Path.Combine(folder, "SHA256SUMS"), string.Concat(lines));
    return 0;
}
