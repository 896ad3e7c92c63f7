using System.Globalization;

namespace Monitor.Feeds.Reading;

/// <summary>What was wrong with a feed and read all the same; said once each, and not without end.</summary>
internal sealed class Warnings
{
    private const int Most = 20;

    private readonly List<string> sentences = [];
    private int unsaid;

    public void Add(string sentence)
    {
        if (sentences.Contains(sentence))
        {
            return;
        }

        if (sentences.Count < Most)
        {
            sentences.Add(sentence);
        }
        else
        {
            unsaid++;
        }
    }

    public IReadOnlyList<string> ToList() => unsaid == 0
        ? [.. sentences]
        : [.. sentences, string.Create(CultureInfo.InvariantCulture, $"There are {unsaid} more warnings of this kind.")];
}
