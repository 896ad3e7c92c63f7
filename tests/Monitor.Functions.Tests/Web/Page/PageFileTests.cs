using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Functions.Web.Page;

namespace Monitor.Functions.Tests.Web.Page;

public sealed class PageFileTests
{
    private static async Task<HttpResponse> AskAsync(string name, string? known = null)
    {
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        context.Request.Method = "GET";
        context.Request.Headers.IfNoneMatch = known;
        await PageFile.Find(name).ExecuteAsync(context);
        return context.Response;
    }

    [Theory]
    [InlineData("index.html", "text/html; charset=utf-8")]
    [InlineData("app.js", "text/javascript; charset=utf-8")]
    [InlineData("d3.js", "text/javascript; charset=utf-8")]
    [InlineData("page.css", "text/css; charset=utf-8")]
    public async Task A_file_comes_with_its_type_and_a_policy_without_inline_script_or_style(string name, string type)
    {
        var answer = await AskAsync(name);

        Assert.Equal((200, type), (answer.StatusCode, answer.ContentType));
        Assert.DoesNotContain("unsafe", answer.Headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", answer.Headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_the_browser_has_is_not_sent_again() =>
        Assert.Equal(304, (await AskAsync("app.js", (await AskAsync("app.js")).Headers.ETag)).StatusCode);

    [Theory]
    [InlineData("nothing.js")]
    [InlineData("../Program.cs")]
    public async Task There_are_no_other_files(string name) => Assert.Equal(404, (await AskAsync(name)).StatusCode);

    [Fact]
    public void The_page_names_no_other_origin() =>
        Assert.DoesNotContain("://", PageFile.Text("index.html") + PageFile.Text("page.css") + PageFile.Text("base.css"), StringComparison.Ordinal);
}
