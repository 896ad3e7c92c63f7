using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace Monitor.Functions.Web.Html;

/// <summary>An interpolated text whose literal parts are markup, and whose filled-in parts are text unless they are markup already.</summary>
[InterpolatedStringHandler]
internal readonly struct MarkupText(int literalLength, int formattedCount)
{
    private readonly StringBuilder _text = new(literalLength + (16 * formattedCount));

    public void AppendLiteral(string value) => _text.Append(value);

    public void AppendFormatted(Markup value) => _text.Append(value.Text);

    public void AppendFormatted(string? value) => _text.Append(HtmlEncoder.Default.Encode(value ?? ""));

    public override string ToString() => _text.ToString();
}
