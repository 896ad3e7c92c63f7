namespace Monitor.Functions.Web.Html;

/// <summary>Markup that is safe to send. It is made from an interpolated text, in which all that is filled in is encoded.</summary>
internal readonly record struct Markup
{
    private Markup(string text) => Text = text;

    public static Markup Nothing { get; } = new("");

    public string Text { get => field ?? ""; }

    public static Markup Of(MarkupText text) => new(text.ToString());

    public static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts.Select(part => part.Text)));
}
