namespace Monitor.Analysis.Figures.Wording;

/// <summary>The forms that a reducing word can be, by spelling alone: "cut" is most of them.</summary>
[Flags]
internal enum Forms
{
    None = 0,
    Base = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Gerund = 16,
    Noun = 32,
}
