using System.Text;

namespace Monitor.Functions.Channels.Mail;

/// <summary>The headers of a mail or of a part, folded at spaces (RFC 5322, 2.2.3).</summary>
internal sealed class MailHeaders
{
    private const int Customary = 78;

    private readonly StringBuilder _lines = new();

    /// <param name="value">One line, printable; a longer one folds at its spaces.</param>
    /// <exception cref="ArgumentException">The value holds a control character, and would be more headers than one.</exception>
    public MailHeaders Add(string name, string value)
    {
        if (value.Any(char.IsControl))
        {
            throw new ArgumentException($"The value of {name} holds a control character.", nameof(value));
        }

        _lines.Append(name).Append(':');
        var column = name.Length + 1;
        foreach (var (index, word) in value.Split(' ').Index())
        {
            // Never before the first word: a line that holds a name alone confuses old readers.
            var folds = index > 0 && word.Length > 0 && column + 1 + word.Length > Customary;
            _lines.Append(folds ? "\r\n " : " ").Append(word);
            column = (folds ? 0 : column) + 1 + word.Length;
        }

        _lines.Append("\r\n");
        return this;
    }

    public MailHeaders AddIf(bool condition, string name, Func<string> value) => condition ? Add(name, value()) : this;

    public override string ToString() => _lines.ToString();
}
