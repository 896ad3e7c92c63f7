using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Monitor.Watch.Notices;

namespace Monitor.Functions.Channels.Messages;

/// <summary>
/// The fixed words of messages in one language. Each is a file of Words/, named by its language tag (BCP 47): another
/// language is another file. What a file leaves out is said in English.
/// </summary>
internal sealed partial class Wording : IWording
{
    private const string Fallback = "en";
    private const string Folder = ".Channels.Messages.Words.";

    private static readonly FrozenDictionary<string, Wording> Known = ReadAll();

    private readonly Dictionary<string, string> _words;
    private readonly CultureInfo _culture;

    private Wording(string language, Dictionary<string, string> words)
    {
        (Language, _words) = (language, words);
        _culture = CultureInfo.GetCultureInfo(words.GetValueOrDefault("culture", ""));
        IsRightToLeft = words.GetValueOrDefault("direction") == "rtl";
    }

    /// <summary>The language tag.</summary>
    public string Language { get; }

    public bool IsRightToLeft { get; }

    public IEnumerable<string> Keys => _words.Keys;

    public string this[string key] => _words.GetValueOrDefault(key) ?? Known[Fallback]._words[key];

    public static IEnumerable<string> Languages => Known.Keys;

    /// <summary>The language asked for, else the one it is a form of ("en-GB"), else English.</summary>
    public static Wording For(string language) =>
        Known.GetValueOrDefault(language) ?? Known.GetValueOrDefault(language.Split('-')[0]) ?? Known[Fallback];

    /// <summary>The words with a value in the place of each {name}, at once: a value may hold braces of its own.</summary>
    public string Fill(string key, params (string Name, string Value)[] values) => Place().Replace(
        this[key],
        place => values.FirstOrDefault(value => value.Name == place.Groups[1].Value).Value ?? place.Value);

    /// <summary>The words for a number of things: the key with ".one" or ".other" behind it.</summary>
    public string Count(string key, long number) => Fill($"{key}.{(number == 1 ? "one" : "other")}", ("number", Number(number)));

    /// <summary>Words as they begin a line.</summary>
    public string AtStart(string words) => words.Length > 0 ? _culture.TextInfo.ToUpper(words[0]) + words[1..] : words;

    /// <summary>A force in this language, where it has a word for it; figures name forces in English.</summary>
    public string Force(string force) => _words.GetValueOrDefault("force." + force.ToLowerInvariant()) ?? force;

    /// <summary>At most as many decimals as the form has.</summary>
    public string Decimal(double number, string form) => number.ToString(form, _culture);

    public string Score(double score) => Decimal(score, "0.00");

    public string Number(long number) => number.ToString("N0", _culture);

    public string Date(DateOnly day, string form = "day") => day.ToString(this[$"date.{form}"], _culture);

    /// <summary>In UTC, which the words say.</summary>
    public string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString(this["date.moment"], _culture);

    public string Local(DateTimeOffset moment) => moment.ToString(this["date.local"], _culture);

    private static FrozenDictionary<string, Wording> ReadAll()
    {
        var assembly = typeof(Wording).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.Contains(Folder, StringComparison.Ordinal))
            .Select(name =>
            {
                using var file = assembly.GetManifestResourceStream(name)!;
                var language = Path.GetFileNameWithoutExtension(name[(name.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..]);
                return new Wording(language, JsonSerializer.Deserialize(file, WordsShape.Default.DictionaryStringString)!);
            })
            .ToFrozenDictionary(wording => wording.Language, StringComparer.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Place();

    [JsonSerializable(typeof(Dictionary<string, string>))]
    private sealed partial class WordsShape : JsonSerializerContext;
}
