namespace Monitor.Cli.Running;

/// <summary>Text from outside, made fit for a terminal.</summary>
internal static class TerminalText
{
    /// <summary>A blank for each control character: escape sequences in a title or an answer must not drive the reader's terminal.</summary>
    public static string Plain(string text) => new([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
}
