using Microsoft.Extensions.Logging;

namespace Monitor.Functions.Tests.Support;

/// <summary>Keeps what was logged, with the template that it was filled into.</summary>
internal sealed class CollectingLog<T> : ILogger<T>
{
    private const string Template = "{OriginalFormat}";

    private readonly List<(int Id, LogLevel Level, string Template, string Text)> _lines = [];

    public IReadOnlyList<(int Id, LogLevel Level, string Template, string Text)> Lines => _lines;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var template = ((IEnumerable<KeyValuePair<string, object?>>)state!).Single(property => property.Key == Template).Value;
        _lines.Add((eventId.Id, logLevel, (string)template!, formatter(state, exception)));
    }
}
