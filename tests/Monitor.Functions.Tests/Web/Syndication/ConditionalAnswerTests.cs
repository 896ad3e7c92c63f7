using Microsoft.AspNetCore.Http;
using Monitor.Functions.Tests.Support;
using Monitor.Functions.Web.Syndication;

namespace Monitor.Functions.Tests.Web.Syndication;

public sealed class ConditionalAnswerTests
{
    private static readonly DateTimeOffset Written = Some.Now.AddMinutes(-1);

    private static async Task<HttpResponse> AskAsync(Action<IHeaderDictionary> ask, DateTimeOffset? modified = null, string method = "GET")
    {
        var context = new DefaultHttpContext { Request = { Method = method }, Response = { Body = new MemoryStream() } };
        ask(context.Request.Headers);
        await new ConditionalAnswer("text/plain", "body"u8.ToArray(), modified ?? Written, Some.Now).ExecuteAsync(context);
        return context.Response;
    }

    [Fact]
    public async Task Who_has_it_is_told_so_and_gets_no_body()
    {
        var first = await AskAsync(_ => { });
        var byTag = await AskAsync(headers => headers.IfNoneMatch = $"\"other\", W/{first.Headers.ETag}");
        var byTime = await AskAsync(headers => headers.IfModifiedSince = first.Headers.LastModified);

        Assert.Equal((200, 4L, Written.ToString("R")), (first.StatusCode, first.Body.Length, first.Headers.LastModified.ToString()));
        Assert.Equal((304, 0L, first.Headers.ETag), (byTag.StatusCode, byTag.Body.Length, byTag.Headers.ETag));
        Assert.Equal((304, 0L), (byTime.StatusCode, byTime.Body.Length));
    }

    [Fact]
    public async Task The_tag_decides_where_both_are_asked_about() => Assert.Equal(200, (await AskAsync(headers =>
    {
        headers.IfNoneMatch = "\"other\"";
        headers.IfModifiedSince = Some.Now.ToString("R");
    })).StatusCode);

    [Fact]
    public async Task A_second_that_is_not_over_is_no_validator() => Assert.Equal("", (await AskAsync(_ => { }, Some.Now)).Headers.LastModified.ToString());

    [Fact]
    public async Task HEAD_gets_the_headers_alone()
    {
        var answer = await AskAsync(_ => { }, method: "HEAD");

        Assert.Equal((200, 4L, 0L), (answer.StatusCode, answer.ContentLength, answer.Body.Length));
    }
}
