using System.Collections.Frozen;
using System.Globalization;

namespace Monitor.Feeds.Reading.Text;

/// <summary>Months by number or by the first letters of their English name, or of a German, French or Spanish one.</summary>
internal static class MonthNames
{
    private static readonly FrozenDictionary<string, int> months = new Dictionary<string, int>
    {
        ["jan"] = 1, ["ene"] = 1, ["jän"] = 1, ["feb"] = 2, ["fev"] = 2, ["fév"] = 2,
        ["mar"] = 3, ["mär"] = 3, ["mrz"] = 3, ["apr"] = 4, ["avr"] = 4, ["abr"] = 4,
        ["may"] = 5, ["mai"] = 5, ["jun"] = 6, ["juin"] = 6, ["jul"] = 7, ["juil"] = 7,
        ["aug"] = 8, ["aoû"] = 8, ["aou"] = 8, ["ago"] = 8, ["sep"] = 9, ["oct"] = 10, ["okt"] = 10,
        ["nov"] = 11, ["dec"] = 12, ["dez"] = 12, ["déc"] = 12, ["dic"] = 12,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static int? Number(string name)
    {
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number is >= 1 and <= 12 ? number : null;
        }

        return Starting(name, 4) ?? Starting(name, 3);
    }

    private static int? Starting(string name, int letters) =>
        name.Length >= letters && months.TryGetValue(name[..letters], out var month) ? month : null;
}
