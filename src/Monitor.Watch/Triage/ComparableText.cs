using System.Buffers;
using System.Globalization;
using System.Text;

namespace Monitor.Watch.Triage;

/// <summary>Text as it is compared: lower-case words and numbers alone, so that markup, spacing and quotation marks do not count.</summary>
internal static class ComparableText
{
    /// <summary>How many words before the end a note such as "Updated 14:05 GMT, 3 March 2026" may begin.</summary>
    private const int LongestNote = 14;

    private static readonly SearchValues<char> Plain = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly string[] Openers = ["updated", "modified", "edited", "aktualisiert", "actualizado", "aggiornato", "güncellendi"];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NoteOpeners =
        new HashSet<string>(Openers).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NoteWords = new HashSet<string>(
    [
        "last", "first", "published", "at", "on", "am", "pm", "utc", "gmt", "est", "edt", "et", "pst", "pdt", "bst", "cet", "cest", "ast",
        "just", "now", "ago", "second", "seconds", "minute", "minutes", "min", "mins", "hour", "hours", "day", "days", "today", "um", "uhr", "am", "el", "a", "las", "the",
        .. Openers,
        .. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Concat(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames)
            .Concat(CultureInfo.InvariantCulture.DateTimeFormat.DayNames).Concat(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedDayNames)
            .Where(name => name.Length > 0).Select(name => name.ToLowerInvariant()),
    ]).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words, one space between each two, without a note of when the text was last touched at its end.</summary>
    public static string Of(string text)
    {
        var normal = text.Normalize(NormalizationForm.FormKC);
        var room = ArrayPool<char>.Shared.Rent(normal.Length);
        try
        {
            var words = room.AsSpan(0, Fold(normal, room));
            return WithoutNote(words).ToString();
        }
        finally
        {
            ArrayPool<char>.Shared.Return(room);
        }
    }

    /// <summary>How many words there are in what <see cref="Of"/> gave.</summary>
    public static int Count(string comparable) => comparable.Length == 0 ? 0 : comparable.AsSpan().Count(' ') + 1;

    /// <summary>Lower case is as long as upper case, and a space stands for one character at least: there is room for all.</summary>
    private static int Fold(ReadOnlySpan<char> text, Span<char> room)
    {
        var length = 0;
        var isInside = false;
        while (!text.IsEmpty)
        {
            var width = Stretch(text, out var isPart);
            if (isPart && !isInside && length > 0)
            {
                room[length++] = ' ';
            }

            length += isPart ? text[..width].ToLowerInvariant(room[length..]) : 0;
            isInside = isPart;
            text = text[width..];
        }

        return length;
    }

    /// <summary>How long what comes next is: of plain letters and digits all in a row, else one character.</summary>
    private static int Stretch(ReadOnlySpan<char> text, out bool isPart)
    {
        var plain = text.IndexOfAnyExcept(Plain);
        if (plain != 0)
        {
            isPart = true;
            return plain < 0 ? text.Length : plain;
        }

        Rune.DecodeFromUtf16(text, out var rune, out var width);
        isPart = Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;
        return width;
    }

    private static ReadOnlySpan<char> WithoutNote(ReadOnlySpan<char> words)
    {
        var rest = words;
        var kept = words;
        for (var count = 0; count < LongestNote && LastOf(rest) is { Length: > 0 } word && IsOfNote(word); count++)
        {
            rest = Before(rest, word);
            kept = NoteOpeners.Contains(word) ? rest : kept;
        }

        while (kept.Length < words.Length && LastOf(kept) is "last")
        {
            kept = Before(kept, "last");
        }

        return kept;
    }

    private static ReadOnlySpan<char> LastOf(ReadOnlySpan<char> words) => words[(words.LastIndexOf(' ') + 1)..];

    private static ReadOnlySpan<char> Before(ReadOnlySpan<char> words, ReadOnlySpan<char> last) => words[..^last.Length].TrimEnd(' ');

    private static bool IsOfNote(ReadOnlySpan<char> word) =>
        NoteWords.Contains(word) || !word.ContainsAnyExceptInRange('0', '9');
}
