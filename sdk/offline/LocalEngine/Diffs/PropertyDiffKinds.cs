namespace PulumiApig.LocalEngine.Diffs;

internal static class PropertyDiffKinds
{
    extension(PropertyDiffKind kind)
    {
        /// <summary>A kind that is not known counts as an update, as in the Pulumi engine.</summary>
        public PropertyDiffKind KnownOrUpdate() => Enum.IsDefined(kind) ? kind : PropertyDiffKind.Update;

        public bool IsReplace =>
            kind is PropertyDiffKind.AddReplace or PropertyDiffKind.DeleteReplace or PropertyDiffKind.UpdateReplace;

        /// <summary>The same change, as one that forces a replacement.</summary>
        public PropertyDiffKind ToReplace() =>
            kind switch
            {
                PropertyDiffKind.Add => PropertyDiffKind.AddReplace,
                PropertyDiffKind.Delete => PropertyDiffKind.DeleteReplace,
                PropertyDiffKind.Update => PropertyDiffKind.UpdateReplace,
                _ => kind,
            };

        /// <summary>The change back: what came goes, what went comes. Nothing is replaced for it.</summary>
        public PropertyDiffKind Inverted() =>
            kind switch
            {
                PropertyDiffKind.Add or PropertyDiffKind.AddReplace => PropertyDiffKind.Delete,
                PropertyDiffKind.Delete or PropertyDiffKind.DeleteReplace => PropertyDiffKind.Add,
                _ => PropertyDiffKind.Update,
            };
    }
}
