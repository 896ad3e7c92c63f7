using System.Collections.Frozen;
using Monitor.Analysis.Text;

namespace Monitor.Analysis.Events;

/// <summary>
/// Whose troops a headline is about, by the nations and allies that it names; for reports that state no figure. The
/// names are those of <see cref="Figures.Figure.Force"/>.
/// </summary>
internal static class NamedForces
{
    public const string UnitedStates = "US";
    public const string Coalition = "coalition";

    /// <summary>Who stands for the United States in headlines; unlike a nation's, such a name tells a time from others.</summary>
    private static readonly string[] Leaders = ["bush", "obama", "biden", "trump"];

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string[]>
    {
        [UnitedStates] = ["america", "american", "americans", "pentagon", "washington", "usa", "states", .. Leaders],
        ["UK"] = ["britain", "british", "uk", "kingdom", "london", "britons"],
        ["NATO"] = ["nato"],
        [Coalition] = ["coalition", "multinational", "cjtf"],
        ["Poland"] = ["poland", "polish", "poles", "warsaw"],
        ["Spain"] = ["spain", "spanish", "madrid"],
        ["Italy"] = ["italy", "italian", "italians", "rome"],
        ["Hungary"] = ["hungary", "hungarian", "hungarians", "budapest"],
        ["Denmark"] = ["denmark", "danish", "danes", "copenhagen"],
        ["Germany"] = ["germany", "german", "germans", "bundeswehr", "berlin"],
        ["France"] = ["france", "french", "paris"],
        ["Netherlands"] = ["netherlands", "dutch", "hague"],
        ["Australia"] = ["australia", "australian", "australians", "canberra"],
        ["Canada"] = ["canada", "canadian", "canadians", "ottawa"],
        ["Japan"] = ["japan", "japanese", "tokyo"],
        ["South Korea"] = ["korea", "korean", "koreans", "seoul"],
        ["Ukraine"] = ["ukraine", "ukrainian", "ukrainians", "kiev", "kyiv"],
        ["Bulgaria"] = ["bulgaria", "bulgarian", "bulgarians", "sofia"],
        ["Romania"] = ["romania", "romanian", "romanians", "bucharest"],
        ["Georgia"] = ["georgia", "georgian", "georgians", "tbilisi"],
        ["Norway"] = ["norway", "norwegian", "norwegians", "oslo"],
        ["Sweden"] = ["sweden", "swedish", "swedes", "stockholm"],
        ["Finland"] = ["finland", "finnish", "finns", "helsinki"],
        ["New Zealand"] = ["zealand", "zealander", "zealanders"],
        ["Portugal"] = ["portugal", "portuguese", "lisbon"],
        ["Czech Republic"] = ["czech", "czechs", "prague"],
        ["Slovakia"] = ["slovakia", "slovak", "slovaks", "bratislava"],
        ["Slovenia"] = ["slovenia", "slovenian", "slovenians"],
        ["Croatia"] = ["croatia", "croatian", "croatians"],
        ["Belgium"] = ["belgium", "belgian", "belgians"],
        ["Lithuania"] = ["lithuania", "lithuanian", "lithuanians"],
        ["Latvia"] = ["latvia", "latvian", "latvians"],
        ["Estonia"] = ["estonia", "estonian", "estonians"],
        ["Philippines"] = ["philippines", "philippine", "filipino", "manila"],
        ["Thailand"] = ["thailand", "thai", "bangkok"],
        ["Singapore"] = ["singapore", "singaporean"],
        ["Mongolia"] = ["mongolia", "mongolian"],
        ["Honduras"] = ["honduras", "honduran"],
        ["Dominican Republic"] = ["dominican"],
        ["Nicaragua"] = ["nicaragua", "nicaraguan"],
        ["El Salvador"] = ["salvador", "salvadoran"],
        ["Turkey"] = ["turkey", "turkish", "ankara"],
    }.SelectMany(force => force.Value.Select(word => KeyValuePair.Create(word, force.Key))).ToFrozenDictionary();

    private static readonly Tokenizer Tokenizer = new(new Vocabulary(Words.Keys, []));

    /// <returns>Each once, in the order of the text.</returns>
    public static IEnumerable<string> In(string text)
    {
        var hasCapitals = text.Any(char.IsUpper);
        return Tokenizer.TokensOf(text).Select(token => Of(token, hasCapitals)).OfType<string>().Distinct();
    }

    /// <summary>Whether the word is a nation's or an ally's, which tells no two events of that force apart.</summary>
    public static bool IsNation(string word) => Words.ContainsKey(word) && !Leaders.Contains(word);

    /// <summary>Troops of the coalition are mostly American, and told as either.</summary>
    public static bool AreRelated(string one, string other) =>
        one == other || (IsAllied(one) && IsAllied(other));

    /// <summary>
    /// What it says, in the points of <see cref="Likeness"/>, that two reports are about this force: the smaller its
    /// contingent, the fewer its reductions.
    /// </summary>
    public static double Weight(string force) => force switch
    {
        UnitedStates or Coalition => 1,
        "UK" => 1.5,
        _ => 2.5,
    };

    private static bool IsAllied(string force) => force is UnitedStates or Coalition;

    // "us" is a pronoun unless it is written as the acronym, or stands in a headline without any capital.
    private static string? Of(Token token, bool hasCapitals) => token switch
    {
        { Word: "us" } => token.IsAcronym || !hasCapitals ? UnitedStates : null,
        _ => Words.GetValueOrDefault(token.Word),
    };
}
