using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Monitor.Cli.Local;

/// <summary>One field of an NCRONTAB expression: the values at which it holds.</summary>
internal sealed class NcrontabField
{
    private readonly ulong _values;

    private NcrontabField(ulong values) => _values = values;

    public bool Holds(int value) => (_values >> value & 1) == 1;

    /// <summary>Lists, ranges, steps, <c>*</c>, numbers and names.</summary>
    /// <param name="names">Three letters each, the first one for <paramref name="least"/>; empty when there are none.</param>
    public static bool TryParse(
        string text,
        int least,
        int most,
        ImmutableArray<string> names,
        [NotNullWhen(true)] out NcrontabField? field)
    {
        field = null;
        var values = 0UL;
        foreach (var part in text.Split(','))
        {
            if (!TryAdd(part, new Alphabet(least, most, names), ref values))
            {
                return false;
            }
        }

        field = new NcrontabField(values);
        return true;
    }

    private static bool TryAdd(string part, Alphabet alphabet, ref ulong values)
    {
        var slash = part.IndexOf('/', StringComparison.Ordinal);
        var step = 1;
        if (slash >= 0 && (!TryReadNumber(part[(slash + 1)..], out step) || step == 0))
        {
            return false;
        }

        if (!alphabet.TryReadRange(slash < 0 ? part : part[..slash], slash >= 0, out var first, out var last))
        {
            return false;
        }

        for (var value = first; value <= last; value += step)
        {
            values |= 1UL << value;
        }

        return true;
    }

    private static bool TryReadNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < 100;

    private sealed record Alphabet(int Least, int Most, ImmutableArray<string> Names)
    {
        /// <summary>A single value with a step runs to the end: <c>5/20</c> in the minutes is 5, 25 and 45.</summary>
        public bool TryReadRange(string text, bool isStepped, out int first, out int last)
        {
            (first, last) = (Least, Most);
            if (text == "*")
            {
                return true;
            }

            var dash = text.IndexOf('-', StringComparison.Ordinal);
            if (!TryRead(dash < 0 ? text : text[..dash], out first))
            {
                return false;
            }

            last = isStepped ? Most : first;
            return dash < 0 || (TryRead(text[(dash + 1)..], out last) && first <= last);
        }

        private bool TryRead(string text, out int value)
        {
            for (var i = 0; i < Names.Length; i++)
            {
                if (string.Equals(Names[i], text, StringComparison.OrdinalIgnoreCase))
                {
                    value = Least + i;
                    return true;
                }
            }

            return TryReadNumber(text, out value) && value >= Least && value <= Most;
        }
    }
}
