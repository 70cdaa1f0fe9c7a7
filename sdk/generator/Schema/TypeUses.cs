namespace PulumiApig.Generator.Schema;

/// <summary>The C# class that stands for an object type: one for each place in which it occurs.</summary>
internal enum ObjectForm
{
    /// <summary>In outputs and results.</summary>
    Output,

    /// <summary>In arguments that may be outputs.</summary>
    Args,

    /// <summary>In what is known of a resource that is read.</summary>
    GetArgs,

    /// <summary>In arguments that are known.</summary>
    Plain,
}

/// <summary>An object type in one of its forms.</summary>
internal readonly record struct TypeUse(string Token, ObjectForm Form);

/// <summary>Which object types occur where, those inside of others too.</summary>
internal static class TypeUses
{
    public const string Prefix = "#/types/";

    public static IReadOnlyCollection<TypeUse> Of(Package package)
    {
        var uses = new HashSet<TypeUse>();
        void Visit(IEnumerable<Property> properties, params ObjectForm[] forms)
        {
            foreach (var token in Inside(package, properties))
                uses.UnionWith(forms.Select(form => new TypeUse(token, form)));
        }

        foreach (
            var resource in package
                .Resources.Select(r => Resource.Of(r.Key, r.Value))
                .Append(Resource.OfProvider(package))
        )
        {
            Visit(resource.Outputs.Select(m => m.Spec), ObjectForm.Output);
            Visit(resource.Inputs.Select(m => m.Spec), ObjectForm.Args);
            // Pulumi's generator gives such types their usual form too.
            Visit(
                resource.Spec.StateInputs?.Properties.Values ?? Enumerable.Empty<Property>(),
                ObjectForm.GetArgs,
                ObjectForm.Args
            );
        }
        foreach (var function in package.Functions.Values)
        {
            Visit(
                function.Inputs?.Properties.Values ?? Enumerable.Empty<Property>(),
                ObjectForm.Args,
                ObjectForm.Plain
            );
            Visit(function.Outputs.Properties.Values, ObjectForm.Output);
        }
        return uses;
    }

    /// <summary>The object types in some properties, and in those, in the order of their tokens.</summary>
    public static IReadOnlyCollection<string> Inside(Package package, IEnumerable<Property> properties)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        void Visit(IEnumerable<Property> inner)
        {
            foreach (var token in inner.SelectMany(Tokens))
            {
                if (package.Types[token].Enum is null && found.Add(token))
                    Visit(package.Types[token].Properties.Values);
            }
        }
        Visit(properties);
        return found;
    }

    public static string Suffix(this ObjectForm form) =>
        form switch
        {
            ObjectForm.Args => "Args",
            ObjectForm.GetArgs => "GetArgs",
            _ => "",
        };

    private static IEnumerable<string> Tokens(Property type)
    {
        if (type.Ref is { } reference && reference.StartsWith(Prefix, StringComparison.Ordinal))
            yield return reference[Prefix.Length..];
        foreach (var inner in new[] { type.Items, type.AdditionalProperties })
        {
            foreach (var token in inner is null ? [] : Tokens(inner))
                yield return token;
        }
    }
}
