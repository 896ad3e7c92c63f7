using Monitor.Analysis.Relevance;

namespace Monitor.Testing.Events;

/// <summary>
/// Reports of the invented events, some 300: by different hands, as wire copies with the furniture of their sites, as
/// headlines alone, without figures, and with a corrected figure.
/// </summary>
public static class WrittenReports
{
    private const string Menu = "Home World Politics Sport Weather\nSubscribe to our newsletter. Share this story.\n";

    private static readonly string[] Furniture =
    [
        "\nRead more: five things to know this morning. Most read: the recipe of the week.",
        "\n© All rights reserved. Comments are closed for this article. Follow us for more.",
        "\nOur correspondent also reported from the region last year. Advertisement. Related topics.",
    ];

    public static IEnumerable<(string Event, DateTimeOffset At, NewsText Text)> All() => WrittenEvents.All.SelectMany(
        one => Of(one).Select((report, i) => (one.Name, one.Day.AddHours(report.Hours).AddMinutes(7 * i), report.Text)));

    private static IEnumerable<(double Hours, NewsText Text)> Of(WrittenEvent one)
    {
        var wire = Wire(one);
        yield return (0, wire);
        yield return (0.4, wire with { Body = Menu + wire.Body + Furniture[0] });
        yield return (1.5, wire with { Title = $"{wire.Title} | World news", Body = wire.Body + Furniture[1] });
        yield return (3, wire with { Summary = "", Body = wire.Body[..(wire.Body.Length * 3 / 4)] + Furniture[2] });
        yield return (2, OwnWords(one));
        yield return (5, Headline(one));
        yield return (9, Reaction(one));
        yield return (22, NextDay(one));
        yield return (30, Bare(one));
        if (one.Changed.Length > 0)
        {
            yield return (26, Wire(one with { Numbers = one.Changed }) with { Title = $"{one.Who} corrects its plan: {one.Whose} force in Iraq to be cut {one.Changed}" });
        }
    }

    private static NewsText Wire(WrittenEvent one) => new(
        $"{Capital(one.Who)} to reduce {one.Whose} troops in Iraq{Joined(one.Numbers)}",
        "",
        $"BAGHDAD - {Capital(one.Who)} will reduce the number of {one.Whose} troops in Iraq{Joined(one.Numbers)}{Joined(one.By)}, {one.Speaker} announced on {one.Day:dddd}. "
        + $"{one.Detail} \"Iraqi forces have shown that they can do this work on their own,\" {one.Speaker} told reporters. "
        + "The government in Baghdad was informed beforehand, officials said, and had raised no objection.");

    private static NewsText OwnWords(WrittenEvent one) => new(
        one.Elsewise.Length > 0 ? $"{Capital(one.Elsewise)} {one.Whose} soldiers to leave Iraq, {one.Speaker} says" : $"{one.Whose} soldiers to leave Iraq, {one.Speaker} says",
        $"{Capital(one.Who)} is withdrawing {(one.Elsewise.Length > 0 ? one.Elsewise + " " : "")}{one.Whose} soldiers from Iraq{Joined(one.By)}. {one.Detail}",
        "");

    private static NewsText Headline(WrittenEvent one) => new($"{one.Whose} troops to pull out of Iraq{Joined(one.By)}", "", "");

    private static NewsText Reaction(WrittenEvent one) => new(
        $"Baghdad welcomes smaller {one.Whose} presence",
        $"Iraq's prime minister has welcomed the decision of {one.Who} to cut the {one.Whose} force in Iraq{Joined(one.Numbers)}. {one.Detail}",
        "");

    private static NewsText NextDay(WrittenEvent one) => new(
        $"What the withdrawal of {one.Whose} forces means for Iraq",
        $"A day after {one.Speaker} announced that {one.Whose} troops in Iraq would be reduced{Joined(one.Numbers)}, officers are making plans. {one.Detail}",
        "");

    private static NewsText Bare(WrittenEvent one) => new($"{Capital(one.Who)} confirms cut in {one.Whose} force in Iraq", "", "");

    private static string Joined(string words) => words.Length > 0 ? " " + words : "";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
