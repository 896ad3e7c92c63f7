using System.Globalization;
using System.Text;

namespace Monitor.Watch.Triage;

/// <summary>Text as it is compared: lower-case words and numbers alone, so that markup, spacing and quotation marks do not count.</summary>
internal static class ComparableText
{
    /// <summary>How many words before the end a note such as "Updated 14:05 GMT, 3 March 2026" may begin.</summary>
    private const int LongestNote = 14;

    private static readonly HashSet<string> NoteOpeners = ["updated", "modified", "edited", "aktualisiert", "actualizado", "aggiornato", "güncellendi"];

    private static readonly HashSet<string> NoteWords =
    [
        "last", "first", "published", "at", "on", "am", "pm", "utc", "gmt", "est", "edt", "et", "pst", "pdt", "bst", "cet", "cest", "ast",
        "just", "now", "ago", "second", "seconds", "minute", "minutes", "min", "mins", "hour", "hours", "day", "days", "today", "um", "uhr", "am", "el", "a", "las", "the",
        .. NoteOpeners,
        .. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Concat(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames)
            .Concat(CultureInfo.InvariantCulture.DateTimeFormat.DayNames).Concat(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedDayNames)
            .Where(name => name.Length > 0).Select(name => name.ToLowerInvariant()),
    ];

    /// <summary>The words of the text without a note of when it was last touched at its end.</summary>
    public static List<string> Words(string text)
    {
        var words = Split(text);
        var end = words.Count;
        for (var i = words.Count - 1; i >= Math.Max(0, words.Count - LongestNote) && IsOfNote(words[i]); i--)
        {
            end = NoteOpeners.Contains(words[i]) ? i : end;
        }

        while (end > 0 && end < words.Count && words[end - 1] == "last")
        {
            end--;
        }

        return words[..end];
    }

    public static string Of(string text) => string.Join(' ', Words(text));

    private static bool IsOfNote(string word) => NoteWords.Contains(word) || word.All(char.IsAsciiDigit);

    private static List<string> Split(string text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
            {
                word.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return word.Length > 0 ? [.. words, word.ToString()] : words;
    }
}
