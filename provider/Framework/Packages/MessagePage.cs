using System.Globalization;
using System.Text;
using PulumiApig.Protocol.Engine;

namespace PulumiApig.Framework.Packages;

/// <summary>The page that explains every message of a package, made from the messages themselves.</summary>
public static class MessagePage
{
    /// <summary>The table, in Markdown.</summary>
    public static string Text(PackageShape package)
    {
        var page = new StringBuilder("| code | shown as | what it means | what to do |\n| --- | --- | --- | --- |\n");
        foreach (var code in package.Messages.OrderBy(c => c.Number))
            page.Append(CultureInfo.InvariantCulture, $"| {package.Info.MessagePrefix}{code.Number} | ")
                .Append(Shown(code.Severity))
                .Append(" | ")
                .Append(code.Meaning)
                .Append(" | ")
                .Append(code.WhatToDo)
                .Append(" |\n");
        return page.ToString();
    }

    private static string Shown(LogSeverity severity) =>
        severity switch
        {
            LogSeverity.Error => "error",
            LogSeverity.Warning => "warning",
            _ => "info",
        };
}
