using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Monitor.Functions.Web.Subscribers;

/// <summary>The body of a request from somebody nobody knows: no more of it is read than a form of ours can hold.</summary>
internal static class SmallForm
{
    public const int LargestBody = 16 * 1024;

    private static readonly FormOptions Limits = new()
    {
        BufferBodyLengthLimit = LargestBody, ValueCountLimit = 64, KeyLengthLimit = 64, ValueLengthLimit = 4096, MultipartBodyLengthLimit = LargestBody,
    };

    /// <summary>Null: it is no form, or too long for one.</summary>
    public static async Task<IFormCollection?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasFormContentType || request.ContentLength > LargestBody)
        {
            return null;
        }

        try
        {
            return await request.ReadFormAsync(Limits, cancellation);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }
}
