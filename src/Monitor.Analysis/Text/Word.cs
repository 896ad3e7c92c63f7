namespace Monitor.Analysis.Text;

/// <summary>A word where it stands.</summary>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="Length">UTF-16 units, at most <see cref="Tokenizer.LongestWord"/>; those of an acronym count its full stops.</param>
/// <param name="Number">What the <see cref="Vocabulary"/> calls it.</param>
internal readonly record struct Word(int Start, ushort Length, ushort Number);
