namespace Monitor.Feeds.Articles.Robots;

/// <summary>What a robots.txt says to one program.</summary>
internal sealed class RobotsRules
{
    // A file of 500 KiB may hold a hundred thousand rules, and each would be looked at for each page.
    private const int MostRules = 10_000;

    private readonly IReadOnlyList<(bool Allows, PathPattern Path)> rules;

    private RobotsRules(IEnumerable<(bool Allows, PathPattern Path)> rules) => this.rules = [.. rules.Take(MostRules)];

    public static RobotsRules None { get; } = new([]);

    /// <param name="token">The name of the program without its version; compared without case.</param>
    public static RobotsRules Parse(string text, string token)
    {
        List<(bool Allows, PathPattern Path)> own = [], common = [];
        var (isOwn, isCommon, isNamed, inNames) = (false, false, false, false);
        foreach (var (key, value) in Lines(text))
        {
            switch (key)
            {
                case "user-agent":
                    var name = Token(value);
                    (isOwn, isCommon) = (
                        (inNames && isOwn) || name.Equals(token, StringComparison.OrdinalIgnoreCase),
                        (inNames && isCommon) || value.StartsWith('*'));
                    (inNames, isNamed) = (true, isNamed || isOwn);
                    break;
                case "allow" or "disallow":
                    inNames = false;
                    Add(isOwn, own, key, value);
                    Add(isCommon, common, key, value);
                    break;
            }
        }

        return new RobotsRules(isNamed ? own : common);
    }

    /// <summary>The longest rule that matches decides; of two equal ones the one that allows.</summary>
    public bool Allows(Uri page)
    {
        var path = PathPattern.Normal(page.PathAndQuery);
        if (path == "/robots.txt")
        {
            return true;
        }

        var (longest, allows) = (-1, true);
        foreach (var rule in rules)
        {
            if ((rule.Path.Length > longest || (rule.Path.Length == longest && rule.Allows)) && rule.Path.Matches(path))
            {
                (longest, allows) = (rule.Path.Length, rule.Allows);
            }
        }

        return allows;
    }

    // Lines that mean nothing to us (sitemaps, delays) part no groups.
    private static IEnumerable<(string Key, string Value)> Lines(string text)
    {
        foreach (var line in text.Split('\n', '\r'))
        {
            var words = line.AsSpan();
            words = words.IndexOf('#') is var comment and >= 0 ? words[..comment] : words;
            if (words.IndexOf(':') is var colon and > 0)
            {
                yield return (words[..colon].Trim().ToString().ToLowerInvariant(), words[(colon + 1)..].Trim().ToString());
            }
        }
    }

    private static void Add(bool applies, List<(bool Allows, PathPattern Path)> rules, string key, string value)
    {
        // An empty path forbids and allows nothing.
        if (applies && value.Length > 0)
        {
            rules.Add((key == "allow", new PathPattern(value)));
        }
    }

    private static string Token(string value) =>
        string.Concat(value.TakeWhile(character => char.IsAsciiLetter(character) || character is '-' or '_'));
}
