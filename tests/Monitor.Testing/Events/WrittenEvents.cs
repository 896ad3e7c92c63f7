using System.Globalization;

namespace Monitor.Testing.Events;

/// <summary>
/// Thirty invented events. Some of one force follow each other within weeks, and some of several forces fall in one
/// week, as they do in the news.
/// </summary>
public static class WrittenEvents
{
    public static IReadOnlyList<WrittenEvent> All { get; } =
    [
        Of("us-cut-5200", "2020-09-09", "US", "Washington", "General Paul Ross", "from 5,200 to 3,000", "2,200 of the 5,200", "from 5,200 to 3,500", "by the end of September", "The bases at Qayyarah and Taji were closed in spring."),
        Of("us-cut-2500", "2020-11-17", "US", "Washington", "Acting Defense Secretary Carl Mills", "from 3,000 to 2,500", "500 of the 3,000", "", "by January 15", "The same order halves the force in Afghanistan."),
        Of("us-stages", "2024-09-27", "US", "Washington", "spokeswoman Ann Lee", "", "", "", "in two stages that end in September 2026", "A joint committee had met in Baghdad since winter."),
        Of("us-900", "2025-03-04", "US", "the Pentagon", "Colonel Dora Finch", "by 900", "900 more", "by 1,100", "by the end of May", "The soldiers belong to a mountain brigade from New York."),
        Of("us-halved", "2025-08-18", "US", "the White House", "adviser Tom Hale", "by half", "half of the", "", "by Christmas", "Drones will watch the border with Syria instead."),
        Of("us-artillery", "2025-08-25", "US", "the army", "Major Rita Stone", "by 340", "340 gunners and other", "", "within ten days", "The howitzers go to Jordan by road."),
        Of("us-last", "2026-09-28", "US", "the Pentagon", "spokesman Ian Ward", "", "", "", "", "The last plane took off from Erbil at dawn while a piper played."),
        Of("uk-basra", "2007-09-02", "British", "London", "Brigadier Hugh Lane", "by 500", "500", "", "", "The palace in Basra was handed to an Iraqi battalion."),
        Of("uk-cut", "2007-10-08", "British", "London", "Prime Minister Gordon Brown", "from 5,000 to 2,500", "half of the 5,000", "", "by next spring", "Interpreters who worked for the army may settle in Scotland."),
        Of("uk-end", "2009-04-30", "British", "London", "General Andrew Salmon", "", "", "", "", "A memorial wall with 179 names is being taken to Staffordshire."),
        Of("uk-trainers", "2021-11-05", "British", "London", "minister James Heap", "from 110 to 60", "50 of the 110", "", "by February", "Courses in bomb disposal move to Cyprus."),
        Of("dk-460", "2007-02-21", "Danish", "Copenhagen", "Prime Minister Anders Rask", "by 460", "all 460", "", "by August", "A unit with four helicopters takes their place."),
        Of("dk-180", "2022-06-14", "Danish", "Copenhagen", "minister Morten Bo", "from 180 to 100", "80 of the 180", "", "by October", "Frigates are needed in the Baltic."),
        Of("es-withdraw", "2004-04-18", "Spanish", "Madrid", "Prime Minister José Zapata", "by 1,300", "all 1,300", "", "within six weeks", "He had promised it in his campaign before the election in March."),
        Of("es-half", "2023-02-07", "Spanish", "Madrid", "minister Margarita Ruiz", "from 300 to 150", "half of the 300", "from 300 to 180", "by June", "The legion's camp at Besmaya stays open for courses."),
        Of("pl-2500", "2004-10-04", "Polish", "Warsaw", "minister Jerzy Nowak", "from 2,500 to 1,700", "a third of the 2,500", "", "by February", "The division's headquarters moves from Babylon to Diwaniya."),
        Of("pl-end", "2008-10-04", "Polish", "Warsaw", "General Andrzej Malin", "by 900", "the last 900", "", "this month", "A ceremony was held at Camp Echo."),
        Of("it-nasiriya", "2006-06-07", "Italian", "Rome", "foreign minister Massimo Alba", "from 2,700 to 1,600", "1,100 of the 2,700", "", "this month", "Carabinieri will go on to train policemen in Nasiriya."),
        Of("it-dam", "2019-03-01", "Italian", "Rome", "minister Elisa Trenti", "by 500", "all 500", "", "by April", "They had guarded engineers at the Mosul dam."),
        Of("hu-300", "2004-11-03", "Hungarian", "Budapest", "Prime Minister Ferenc Gyula", "by 300", "all 300", "", "by the end of March", "The transport battalion drove convoys from Hilla."),
        Of("nl-1350", "2005-01-14", "Dutch", "The Hague", "minister Henk Kampen", "by 1,350", "all 1,350", "", "by mid-March", "Al Muthanna passes to British cavalry."),
        Of("jp-samawah", "2006-06-20", "Japanese", "Tokyo", "Prime Minister Junichi Koga", "by 600", "all 600", "", "by the end of July", "They had repaired schools and water works in Samawah."),
        Of("au-550", "2008-06-01", "Australian", "Canberra", "Prime Minister Kevin Rhodes", "by 550", "all 550", "", "this week", "They lowered their flag at Talil near the ziggurat."),
        Of("kr-arbil", "2007-10-23", "South Korean", "Seoul", "President Roh Min", "from 1,250 to 600", "half of the 1,250", "", "by the end of December", "The Zaytun division built clinics near Arbil."),
        Of("ge-2000", "2008-08-08", "Georgian", "Tbilisi", "Colonel Bondo Maisura", "by 2,000", "all 2,000", "", "within three days", "American transport planes fly them home to fight in Ossetia."),
        Of("de-partial", "2020-01-07", "German", "Berlin", "minister Annegret Kramer", "by 35", "35 of the 117", "", "", "They were flown from Taji to Jordan and Kuwait after the rockets."),
        Of("fr-virus", "2020-03-25", "French", "Paris", "the general staff", "by 200", "all 200", "", "today", "The virus keeps recruits out of the training camps."),
        Of("cz-helicopters", "2020-03-22", "Czech", "Prague", "General Ales Opata", "by 30", "all 30", "", "", "Chemical experts among them had taught at Besmaya."),
        Of("nato-100", "2020-09-15", "NATO", "the alliance", "Secretary General Jan Berg", "from 500 to 400", "100 of the 500", "", "by November", "The academy in Baghdad will be led from Naples."),
        Of("ca-helicopters", "2020-12-03", "Canadian", "Ottawa", "minister Harjit Gill", "by 250", "250 of the 500", "", "before winter", "Three Griffon helicopters are loaded at Kuwait."),
    ];

    private static WrittenEvent Of(
        string name, string day, string whose, string who, string speaker, string numbers, string elsewise, string changed, string by, string detail) =>
        new(name, DateTimeOffset.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).AddHours(8), whose, who, speaker, numbers, elsewise, changed, by, detail);
}
