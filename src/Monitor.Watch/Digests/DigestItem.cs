namespace Monitor.Watch.Digests;

/// <summary>One thing to report in a digest.</summary>
/// <param name="Headline">The fact, or the title, in one line.</param>
/// <param name="Text">Who says so, when, and what; plain text of one or more sentences.</param>
/// <param name="Link">Where to read it.</param>
public sealed record DigestItem(string Headline, string Text, Uri? Link);
