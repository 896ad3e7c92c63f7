using Monitor.Feeds.Opml;

namespace Monitor.Cli.Running;

/// <summary>What a user may name as feeds: addresses, files, folders of files, OPML lists.</summary>
internal static class FeedArguments
{
    private static readonly HashSet<string> FeedFiles = new(StringComparer.OrdinalIgnoreCase) { ".rss", ".atom", ".xml", ".rdf", ".json" };

    /// <exception cref="UsageException">One of them is nothing of the kind.</exception>
    public static IReadOnlyList<OpmlFeed> Resolve(IEnumerable<string> arguments) =>
        [.. arguments.SelectMany(Resolve).DistinctBy(feed => feed.Address.AbsoluteUri)];

    /// <summary>The one address or file that the argument names, as a feed to add.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static Uri Address(string argument)
    {
        if (argument.Contains("://", StringComparison.Ordinal))
        {
            return WebAddress(argument);
        }

        return File.Exists(argument)
            ? new Uri(Path.GetFullPath(argument))
            : throw new UsageException($"There is no file '{argument}'; give a feed's file, or its address with http:// or https://.");
    }

    private static IEnumerable<OpmlFeed> Resolve(string argument)
    {
        if (Directory.Exists(argument))
        {
            return Folder(argument);
        }

        return Path.GetExtension(argument).Equals(".opml", StringComparison.OrdinalIgnoreCase) && File.Exists(argument)
            ? OpmlFile.Read(argument, _ => { })
            : [Named(Address(argument))];
    }

    private static Uri WebAddress(string argument) =>
        Uri.TryCreate(argument, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps || address.IsFile)
            ? address
            : throw new UsageException($"'{argument}' is not an address of a feed; give one that starts with http:// or https://.");

    private static OpmlFeed[] Folder(string folder)
    {
        var files = Directory.EnumerateFiles(folder)
            .Where(file => FeedFiles.Contains(Path.GetExtension(file)))
            .Order(StringComparer.Ordinal)
            .Select(file => Named(new Uri(Path.GetFullPath(file))))
            .ToArray();
        return files.Length > 0
            ? files
            : throw new UsageException($"The folder '{folder}' holds no feed; feeds end in {string.Join(", ", FeedFiles)}.");
    }

    private static OpmlFeed Named(Uri address) => new(address, "", null);
}
