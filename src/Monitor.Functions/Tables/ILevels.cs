using Monitor.Watch.Events;

namespace Monitor.Functions.Tables;

/// <summary>The levels that reports of events state, kept ready for the plot.</summary>
public interface ILevels
{
    /// <summary>A <see cref="LevelsJson"/> for each event opened in the window that states a number, in no order. A text that did not change is the same object.</summary>
    Task<IReadOnlyList<string>> LevelsAsync(EventWindow window, CancellationToken cancellation);
}
