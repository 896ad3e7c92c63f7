namespace Monitor.Analysis.Text;

/// <summary>A word as it is compared: lower case, without the full stops of an acronym.</summary>
/// <param name="Word">Never empty, at most <see cref="Tokenizer.LongestWord"/> units. Every number is <see cref="Tokenizer.Number"/>.</param>
/// <param name="IsCapitalized">Its first letter is a capital.</param>
/// <param name="IsAcronym">More than one letter, and all of them capitals.</param>
/// <param name="JoinsPrevious">Nothing but a hyphen parts it from the word before: "pull-out".</param>
internal readonly record struct Token(string Word, bool IsCapitalized, bool IsAcronym, bool JoinsPrevious = false);
