using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PulumiApig.Gateway;

/// <summary>
/// The number of a custom ingress port: 1024 to 49151. The built-in 80 and 443 are none; should the service list them
/// all the same, they are kept as it lists them.
/// </summary>
public sealed record PortNumber
{
    /// <summary>The lowest number that can be opened.</summary>
    public const int Lowest = 1024;

    /// <summary>The highest number that can be opened.</summary>
    public const int Highest = 49151;

    private PortNumber(int value) => Value = value;

    /// <summary>The number.</summary>
    public int Value { get; }

    /// <summary>Takes a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not within 1024 to 49151.</exception>
    public static PortNumber From(int number) =>
        TryFrom(number, out var port)
            ? port
            : throw new ArgumentOutOfRangeException(
                nameof(number),
                number,
                $"An ingress port is within {Lowest} to {Highest}."
            );

    /// <summary>Takes a number; false when it is not within 1024 to 49151.</summary>
    public static bool TryFrom(int number, [NotNullWhen(true)] out PortNumber? port)
    {
        port = number is >= Lowest and <= Highest ? new PortNumber(number) : null;
        return port is not null;
    }

    internal static PortNumber FromAnswer(int number) => new(number);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
