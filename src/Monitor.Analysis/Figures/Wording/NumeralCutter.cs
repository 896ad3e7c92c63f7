namespace Monitor.Analysis.Figures.Wording;

/// <summary>Reads a number in digits: "5,200", "5.200", "5 200" with a narrow blank, "5.2k", "82nd", "40%", "$3".</summary>
internal static class NumeralCutter
{
    // More digits than any army has; longer runs (phone numbers, ids) stay within a long.
    private const int LongestDigits = 12;

    public static (Numeral Numeral, int End) Cut(string text, int start, int end)
    {
        long value = 0;
        var (at, digits, isGrouped) = (start, 0, false);
        while (at < end)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                value = digits++ < LongestDigits ? (value * 10) + (text[at] - '0') : value;
                at++;
            }
            else if (IsGroup(text, at, end, digits, isGrouped))
            {
                isGrouped = true;
                at++;
            }
            else
            {
                break;
            }
        }

        return Finish(text, start, end, at, value, isGrouped);
    }

    // A separator with exactly three digits after it, after one to three digits: "5,200", "5.200", "1,200,000".
    private static bool IsGroup(string text, int at, int end, int digits, bool isGrouped) =>
        text[at] is ',' or '.' or '\u00A0' or '\u202F' or '\u2009'
        && (digits <= 3 || isGrouped)
        && at + 3 < end && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
        && (at + 4 >= end || !char.IsAsciiDigit(text[at + 4]));

    private static (Numeral Numeral, int End) Finish(string text, int start, int end, int at, long value, bool isGrouped)
    {
        var (isWhole, tenths) = (true, 0L);
        if (at + 1 < end && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            (isWhole, tenths) = (false, text[at + 1] - '0');
            at++;
            while (at < end && char.IsAsciiDigit(text[at]))
            {
                at++;
            }
        }

        var letters = at;
        while (at < end && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        var isThousands = at == letters + 1 && text[letters] is 'k' or 'K';
        (value, isWhole) = isThousands ? ((value * 1000) + (tenths * 100), true) : (value, isWhole && at == letters);
        var isMoney = start > 0 && text[start - 1] is '$' or '£' or '€' or '¥';
        var isPercent = at < end && text[at] == '%';
        return (new Numeral(value, isWhole, isMoney, isPercent, isWhole && !isGrouped && !isThousands), at);
    }
}
