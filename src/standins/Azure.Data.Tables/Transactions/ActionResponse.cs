using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Azure.Core;

namespace Azure.Data.Tables.Transactions;

/// <summary>The service's answer to one action, as it stands inside the answer to the transaction.</summary>
internal sealed class ActionResponse : Response
{
    private readonly Dictionary<string, string> _headers;

    private ActionResponse(string statusLine, Dictionary<string, string> headers, string content)
    {
        var words = statusLine.Split(' ', 3);
        Status = int.Parse(words[1], CultureInfo.InvariantCulture);
        ReasonPhrase = words.Length > 2 ? words[2] : string.Empty;
        ContentStream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        _headers = headers;
    }

    public override int Status { get; }

    public override string ReasonPhrase { get; }

    public override bool IsError => Status >= 400;

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = string.Empty;

    /// <param name="text">Status line, headers, an empty line, content.</param>
    /// <exception cref="InvalidOperationException">There is no status line.</exception>
    public static ActionResponse Parse(string text)
    {
        // Azurite 3.35.0 puts a stray boundary before the status line when it refuses more than 100 actions.
        var start = text.IndexOf("HTTP/", StringComparison.Ordinal);
        var (head, content) = start < 0
            ? throw new InvalidOperationException("The answer to a transaction holds a part without a status line.")
            : MultipartText.HeadAndBody(text[start..]);
        var lines = head.Split('\n', 2);
        return new(lines[0].Trim(), MultipartText.Headers(lines.ElementAtOrDefault(1) ?? string.Empty), content);
    }

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => _headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() =>
        _headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) =>
        _headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = _headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }
}
