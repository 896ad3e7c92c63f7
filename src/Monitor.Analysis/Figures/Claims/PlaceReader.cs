using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Claims;

/// <summary>Finds the places of a sentence, and tells the theatre Iraq from others.</summary>
internal static class PlaceReader
{
    private const string Iraq = "Iraq";

    public static List<PlaceMention> Read(Sentence sentence)
    {
        var places = new List<PlaceMention>();
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            var term = sentence.Words[at].Term;
            var name = term.Place is { } known ? NameOf(sentence, known, at) : IsIraqiPlace(sentence, at) ? Iraq : null;
            if (name is not null)
            {
                places.Add(Mention(sentence, places, at, name, isIraq: true));
            }
            else if (term.Elsewhere is { } elsewhere && IsPlace(sentence, places, at, term))
            {
                places.Add(Mention(sentence, places, at, elsewhere, isIraq: false));
            }
        }

        return places;
    }

    // "Baghdad's declaration" and "a Baghdad spokesman" speak of Iraq, not of the town.
    private static string NameOf(Sentence sentence, string place, int at) =>
        !sentence.Words[at].IsPossessive && IsPreposition(sentence, Before(sentence, at)) ? place : Iraq;

    private static bool IsIraqiPlace(Sentence sentence, int at) =>
        sentence.Words[at].Term.Text == "iraqi" && sentence.Is(at + 1, Cue.IraqiPlace);

    // A country that has troops or is a party itself is a place only where a preposition says so.
    private static bool IsPlace(Sentence sentence, List<PlaceMention> places, int at, Term term) =>
        (term.Force is null && !term.IsRival)
        || (IsPreposition(sentence, Before(sentence, at)) && !sentence.Says(Before(sentence, at), "of"))
        || (places.Count > 0 && places[^1].At == at - 2 && sentence.Says(at - 1, "and"));

    private static PlaceMention Mention(Sentence sentence, List<PlaceMention> places, int at, string name, bool isIraq)
    {
        var before = Before(sentence, at);
        var isJoint = places.Count > 0 && places[^1].IsIraq != isIraq && places[^1].At >= at - 3 && (sentence.Says(at - 1, "and") || sentence.Says(before, "and"));
        if (isJoint)
        {
            places[^1] = places[^1] with { IsJoint = true };
        }

        // "headed for Erbil", "bound for Syria".
        var isBound = sentence.Says(before, "for") && before > 0 && (sentence.Is(before - 1, Cue.Will) || sentence.Words[before - 1].Term.Text is "headed" or "heading" or "head" or "bound" or "left" or "leave" or "leaving");
        var isTowards = (sentence.Is(before, Cue.Towards) || isBound) && !sentence.Words[at].IsPossessive;
        return new PlaceMention(at, name, isIraq, isTowards || (isJoint && places[^1].IsTowards), isJoint);
    }

    private static bool IsPreposition(Sentence sentence, int at) => sentence.Is(at, Cue.Preposition) || sentence.Is(at, Cue.Towards);

    // "from northern Iraq", "in the Iraqi capital": words that only describe are passed over.
    private static int Before(Sentence sentence, int at)
    {
        for (var back = at - 1; back >= Math.Max(0, at - 3); back--)
        {
            if (IsPreposition(sentence, back) || sentence.Says(back, "and") || sentence.Words[back + 1].Before > Pause.Hyphen || sentence.Words[back].Term.Move != Move.None)
            {
                return back;
            }
        }

        return at - 1;
    }
}
