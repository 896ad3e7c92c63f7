using System.Net;

namespace Monitor.EndToEnd.Tests.SigningUp;

internal sealed record WebPage(HttpStatusCode Status, string Body)
{
    public static async Task<WebPage> OfAsync(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        return new WebPage(answer.StatusCode, await answer.Content.ReadAsStringAsync(CancellationToken.None));
    }
}
