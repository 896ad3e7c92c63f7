using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Monitor.Functions.Tables;

namespace Monitor.Functions.Web.Page;

/// <summary>
/// A list by pages: a JSON object with the items and, while there may be more, "next", which is given as "after" to get
/// them. A page may hold fewer than were asked for, or none, and lead on: the work of one request is bounded.
/// </summary>
internal static class PagedAnswer
{
    private const int LongestText = 200;
    private const int MostWords = 10;

    private static readonly string[] Texts = ["force", "place", "source", "q"];

    public static IResult Of(string name, ListPage page) => Results.Text(
        $"{{\"{name}\":[{string.Join(',', page.Items)}]{(page.Next is { } next ? $",\"next\":\"{next}\"" : "")}}}", "application/json");

    /// <param name="asked">The query.</param>
    /// <param name="problem">One sentence that says what is wrong with it; empty for nothing.</param>
    public static bool ProblemOf(IQueryCollection asked, [NotNullWhen(true)] out string? problem)
    {
        problem = asked["after"].ToString() is { Length: > 0 } after && ListCursor.TryParse(after) is null
            ? $"'{after}' is no place in the list; give as 'after' what the page before has as 'next'."
            : Array.Find(Texts, text => asked[text].ToString().Length > LongestText) is { } name
            ? $"'{name}' is longer than {LongestText} characters; give fewer words."
            : null;
        return problem is not null;
    }

    /// <summary>Null for the beginning.</summary>
    public static ListCursor? PlaceOf(IQueryCollection asked) => ListCursor.TryParse(asked["after"].ToString());

    /// <summary>The words of "q", ten at most.</summary>
    public static IReadOnlyList<string> WordsOf(IQueryCollection asked) =>
        [.. asked["q"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostWords)];
}
