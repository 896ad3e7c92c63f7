namespace Monitor.Cli;

/// <summary>One line of progress that is written over and over; nothing where nobody watches.</summary>
internal sealed class TerminalLine(TextWriter error)
{
    private readonly Lock _gate = new();
    private readonly bool _isWatched = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;

    public void Say(string words)
    {
        if (_isWatched)
        {
            lock (_gate)
            {
                error.Write($"\r{words,-70}");
            }
        }
    }

    public void End() => Say("\r");
}
