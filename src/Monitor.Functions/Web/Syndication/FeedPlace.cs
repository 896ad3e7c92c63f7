using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Monitor.Functions.Web.Syndication;

/// <summary>The addresses of a feed: below the public address, or below the one that was asked where none is set.</summary>
public sealed class FeedPlace(IOptions<WebOptions> options)
{
    private const string Until = "until";

    /// <summary>The analyst's page.</summary>
    internal Uri Home(HttpRequest request) => new(Root(request), "../");

    internal Uri Self(HttpRequest request, string name) => With(request, name, request.Query);

    /// <summary>Its newest page.</summary>
    internal Uri First(HttpRequest request, string name) => With(request, name, Without(request, Until));

    /// <summary>The page with what is older.</summary>
    internal Uri Next(HttpRequest request, string name, DateTimeOffset before) => With(
        request, name, Without(request, Until).Append(new(Until, before.UtcDateTime.ToString("O"))));

    private static IEnumerable<KeyValuePair<string, StringValues>> Without(HttpRequest request, string parameter) =>
        request.Query.Where(asked => !asked.Key.Equals(parameter, StringComparison.OrdinalIgnoreCase));

    private Uri With(HttpRequest request, string name, IEnumerable<KeyValuePair<string, StringValues>> query) =>
        new(QueryHelpers.AddQueryString(new Uri(Root(request), name).AbsoluteUri, query));

    private Uri Root(HttpRequest request)
    {
        if (options.Value.Place is { } place)
        {
            return place;
        }

        var path = request.Path.Value ?? "/";
        return Uri.TryCreate($"{request.Scheme}://{request.Host}{request.PathBase}{path[..(path.LastIndexOf('/') + 1)]}", UriKind.Absolute, out var asked)
            ? asked
            : new Uri("http://localhost/api/");
    }
}
