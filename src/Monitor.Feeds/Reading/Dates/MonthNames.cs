using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Monitor.Feeds.Reading.Dates;

/// <summary>
/// Months by the beginning of their names in the larger languages, accents left out. The longest beginning decides:
/// Finnish "marraskuu" is November, "mars" and "marts" are March.
/// </summary>
internal static class MonthNames
{
    private const int LongestBeginning = 9;

    private static readonly FrozenDictionary<string, int> beginnings = new (int Month, string Names)[]
    {
        (1, "jan ene gen ian sty led sij oca tam янв січ студ ιαν يناير جانفي ژانویه ינו जन มกรา มค ม"),
        (2, "feb fev lut uno velj sub hel фев лют φεβ فبراير شباط فيفري فوریه شوبات פבר फर กุม กพ"),
        (3, "mar mrz maa brez bre ozu мар берез μαρ μαω مارس آذار اذار ئازار מרץ מרס मार्च มีนา มีค"),
        (4, "apr avr abr kwi dub trav nis huh апр квіт απρ أبريل ابريل إبريل نيسان أفريل آوریل نیسان אפר अप्र เมษา เมย"),
        (5, "may mai maj mag mei mee kve svi tou май мая трав μαι مايو أيار ايار ماي مه ئایار מאי मई พฤษ พค"),
        (6, "jun juin giu czerw cze cerven cvn lipanj lipnj haz kes июн черв ιουν ιον يونيو حزيران جوان ژوئن حوزەیران יונ जून มิถุ มิย"),
        (7, "jul juil lug lip cervenec cervenc cvc srpanj srpnj tem hei июл лип ιουλ ιολ يوليو تموز جويلية ژوئیه تەمووز יול जुल กรก กค"),
        (8, "aug aou ago agu sie srp kol elo авг серп αυγ أغسطس اغسطس آب أوت اوت ئاب אוג अग สิง สค"),
        (9, "sep set szep wrz zar ruj eyl syy сен верес σεπ سبتمبر أيلول ايلول سپتامبر ئەیلوول ספט सित กัน กย"),
        (10, "oct okt out ott paz rij eki lok окт жовт οκτ أكتوبر اكتوبر اکتبر אוק अक्ट ตุลา ตค"),
        (11, "nov lis stu kas marras ноя лист νοε نوفمبر نوامبر נוב नव พฤศ พย"),
        (12, "dec dez dic des gru pro ara jou дек груд δεκ ديسمبر دسامبر דצמ दिस ธัน ธค"),
    }
        .SelectMany(row => row.Names.Split(' ').Select(name => (Name: Fold(name), row.Month)))
        .Where(pair => pair.Name.Length > 1)
        .DistinctBy(pair => pair.Name)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Month);

    private static readonly FrozenSet<string> weekdays = FrozenSet.Create(
        "mardi", "martes", "martedi", "marti", "maandag", "pazar", "pazartesi", "sunnuntai", "torstai", "juma", "jumat", "sabado",
        "zaterdag", "proshlo", "lisnen");

    public static bool IsMonthWord(string word) => Fold(word) is "thang" or "thg";

    /// <param name="before">The word before it: Arabic and Kurdish have two months called Kanun and two called Tishrin.</param>
    public static int? Number(string before, string word)
    {
        var name = Fold(word);
        if (Twin(Fold(before), name) is { } twin)
        {
            return twin;
        }

        if (weekdays.Contains(name))
        {
            return null;
        }

        for (var length = Math.Min(name.Length, LongestBeginning); length > 1; length--)
        {
            if ((length > 2 || length == name.Length) && beginnings.TryGetValue(name[..length], out var month))
            {
                return month;
            }
        }

        return null;
    }

    private static int? Twin(string before, string name)
    {
        var isFirst = name is "الاول" or "اول" or "يەكەم" or "يهكهم";
        if (!isFirst && name is not ("الثاني" or "دووەم" or "دوهم"))
        {
            return null;
        }

        return before switch
        {
            "كانون" or "كانووني" or "كانوني" => isFirst ? 12 : 1,
            "تشرين" or "تشريني" => isFirst ? 10 : 11,
            _ => null,
        };
    }

    // Persian and Kurdish write two letters with marks of their own.
    private static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(letter switch { 'ی' or 'ى' => 'ي', 'ک' => 'ك', _ => letter });
            }
        }

        return folded.ToString();
    }
}
