using System.Text;
using Monitor.Functions.Channels.Messages;

namespace Monitor.Functions.Channels.Http;

/// <summary>What a receiver says with a refusal, for the ledger: the beginning of the body, on one line.</summary>
internal static class AnswerWords
{
    private const int MostBytes = 1024;
    private const int Longest = 200;

    /// <summary>Empty where the body is empty or a page for people.</summary>
    public static async Task<string> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        if (content.Headers.ContentType?.MediaType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true)
        {
            return "";
        }

        await using var body = await content.ReadAsStreamAsync(cancellation);
        var bytes = new byte[MostBytes];
        var read = await body.ReadAtLeastAsync(bytes, MostBytes, throwOnEndOfStream: false, cancellation);
        return PlainLine.Of(Encoding.UTF8.GetString(bytes, 0, read), Longest);
    }
}
