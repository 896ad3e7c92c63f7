namespace Monitor.Watch.Notices;

/// <summary>The fixed words of notices in one language. Keys name the texts; what a text leaves open stands in it as {name}.</summary>
public interface IWording
{
    /// <summary>The text with a value in the place of each name.</summary>
    string Fill(string key, params (string Name, string Value)[] values);

    /// <summary>The text for a number of things, which stands in it as {number}.</summary>
    string Count(string key, long number);

    /// <summary>A score from 0 to 1, with two decimals.</summary>
    string Score(double score);

    /// <param name="day">The day.</param>
    /// <param name="form">How closely: day, month or year.</param>
    string Date(DateOnly day, string form);

    /// <summary>In UTC, which the words say.</summary>
    string Moment(DateTimeOffset moment);

    /// <summary>Day and time, without the year, as clocks with the moment's own offset show them.</summary>
    string Local(DateTimeOffset moment);
}
