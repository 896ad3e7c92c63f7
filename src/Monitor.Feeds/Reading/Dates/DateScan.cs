using System.Globalization;

namespace Monitor.Feeds.Reading.Dates;

/// <summary>
/// Goes once through a date and takes what it is made of by its look, in whatever order: a month by its name, a time by
/// its colons, a zone by its sign or name. Words that mean nothing here (weekdays, "at") are passed over.
/// </summary>
internal sealed class DateScan
{
    private readonly string text;
    private readonly DateParts parts = new();
    private int at;

    private DateScan(string text) => this.text = text;

    public static DateParts Of(string text)
    {
        var scan = new DateScan(text);
        while (scan.at < text.Length)
        {
            scan.Step();
        }

        return scan.parts;
    }

    private void Step()
    {
        var next = text[at];
        if (char.IsDigit(next))
        {
            Number();
        }
        else if (IsLetter(next))
        {
            Word();
        }
        else if (next is '+' or '-' or '\u2212' && parts.HasTime && IsDigit(at + 1))
        {
            at++;
            Shift(next == '+');
        }
        else
        {
            at++;
        }
    }

    private void Number()
    {
        var digits = Digits();
        if (Is(':') && IsDigit(at + 1))
        {
            Time(digits);
        }
        else if (digits.Length <= 4 && at < text.Length && text[at] is '-' or '/' or '.' && (IsDigit(at + 1) || IsLetterAt(at + 1)))
        {
            Group(digits);
        }
        else if (digits.Length <= 2 && at < text.Length && text[at] is 'h' or 'H' && IsDigit(at + 1))
        {
            Time(digits);
        }
        else if (at < text.Length && parts.TakeCounted(digits, text[at]))
        {
            at++;
        }
        else if (digits.Length == 8 && DigitDate.Read(digits) is { } day)
        {
            parts.TakeDay(day);
        }
        else if (digits.Length is 4 or 6 && at > digits.Length && text[at - digits.Length - 1] is 'T' or 't')
        {
            parts.TakeTime(digits[..2], digits[2..4], digits.Length == 6 ? digits[4..] : "0");
        }
        else
        {
            parts.TakeNumber(digits);
        }
    }

    private void Time(string hour)
    {
        at++;
        var minute = Digits();
        var second = "0";
        if (Is(':') && IsDigit(at + 1))
        {
            at++;
            second = Digits();
            if (at < text.Length && text[at] is '.' or ',' && IsDigit(at + 1))
            {
                at++;
                Digits();
            }
        }

        parts.TakeTime(hour, minute, second);
    }

    /// <summary>Two or three parts with the same mark between them, as 2004-07-13, 13/7/2004 or 13-Jul-04.</summary>
    private void Group(string first)
    {
        var mark = text[at++];
        var second = Part();
        var third = "";
        if (Is(mark) && IsDigit(at + 1))
        {
            at++;
            third = Digits();
        }

        parts.TakeGroup(first, second, third, mark);
    }

    private string Part() => IsDigit(at) ? Digits() : Letters();

    private void Word()
    {
        var word = Letters();
        if (word is "a" or "p" or "A" or "P" && at + 1 < text.Length && text[at] == '.' && text[at + 1] is 'm' or 'M')
        {
            at += 2;
            word += "m";
        }

        if (Is('/') && IsLetterAt(at + 1))
        {
            var start = at - word.Length;
            while (at < text.Length && (IsLetter(text[at]) || text[at] is '/' or '_'))
            {
                at++;
            }

            parts.TakeRegion(text[start..at]);
            return;
        }

        parts.TakeWord(word);
    }

    private void Shift(bool isEast)
    {
        var hours = Digits();
        var minutes = "";
        if (Is(':') && IsDigit(at + 1))
        {
            at++;
            minutes = Digits();
        }

        parts.TakeShift(isEast, hours, minutes);
    }

    // Digits of other scripts count as the ones of ASCII: Arabic and Persian sites write dates with theirs.
    private string Digits()
    {
        var start = at;
        while (IsDigit(at))
        {
            at++;
        }

        return string.Create(at - start, (text, start), static (target, source) =>
        {
            for (var index = 0; index < target.Length; index++)
            {
                target[index] = (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(source.text[source.start + index]));
            }
        });
    }

    private string Letters()
    {
        var start = at;
        while (IsLetterAt(at))
        {
            at++;
        }

        return text[start..at];
    }

    private bool Is(char mark) => at < text.Length && text[at] == mark;

    private bool IsDigit(int index) => index < text.Length && char.IsDigit(text[index]);

    private bool IsLetterAt(int index) => index < text.Length && IsLetter(text[index]);

    private static bool IsLetter(char letter) =>
        char.IsLetter(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
