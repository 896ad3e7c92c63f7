namespace Monitor.Analysis.Figures.Wording;

/// <summary>What a word of the lexicon can tell; each is a list of the lexicon file. At most 128.</summary>
internal enum Cue
{
    Troops, Armed, Presence, Unit, Other, Duration, Modifier, Approximate, Filler, Container, Definite, All, Some,
    StrengthVerb, Stationed, Stay, Keep, Send, Casualty, Begin, Will, Announce, Could, Deny, Delay, Reverse,
    Negation, Demand, After, Already, Complete, Mission, Finish, Base, Speech, AccordingTo, Person, Unnamed,
    Anonymity, Office, Anaphor, Contrast, Down, Also, Towards, Preposition, IraqiPlace, Enable, Underway,
    Would, Be, Referring, Less, Level, Reach, Urge, Mark, Subordinator, Rest, Renew, Peak, People, Adverb, Retrospect,
    Report, Refute, Sending, Condition, Plan,
}
