using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Monitor.Functions.Web.Page;

/// <summary>Bodies of a few kilobytes.</summary>
internal static class SmallJson
{
    public const int LargestBody = 16 * 1024;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { MaxDepth = 4 };

    /// <summary>Null: it is no such object.</summary>
    public static async Task<T?> ReadAsync<T>(HttpRequest request, CancellationToken cancellation)
        where T : class
    {
        var bytes = await BytesAsync(request, LargestBody, cancellation);
        try
        {
            return bytes is null ? null : JsonSerializer.Deserialize<T>(bytes, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <param name="problem">One sentence that says what is wrong with the body, and what to send.</param>
    public static IResult Refusal(string problem) =>
        Results.Problem(problem, statusCode: StatusCodes.Status400BadRequest, title: "The body was not understood");

    /// <summary>Null: it is longer.</summary>
    public static async Task<byte[]?> BytesAsync(HttpRequest request, int most, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        var part = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(part, cancellation)) > 0;)
        {
            await body.WriteAsync(part.AsMemory(0, read), cancellation);
            if (body.Length > most)
            {
                return null;
            }
        }

        return body.ToArray();
    }
}
