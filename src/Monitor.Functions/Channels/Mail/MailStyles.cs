namespace Monitor.Functions.Channels.Mail;

/// <summary>How the HTML of a mail looks. Contrast is at least 4.5 to 1 in both colour schemes (WCAG 2.2, 1.4.3).</summary>
internal static class MailStyles
{
    public const string Page = $"margin:0;padding:0;background:#f2f4f6;{Font}";

    public const string Edge = "padding:24px 12px 32px";

    public const string Column = "max-width:600px;table-layout:fixed";

    public const string Card = "background:#ffffff;border:1px solid #dde2e7;border-radius:10px;padding:28px 28px 24px;text-align:start";

    public const string Headline = $"margin:0;{Font};font-size:23px;line-height:1.3;font-weight:700;color:#14202b;overflow-wrap:anywhere";

    public const string Standing = $"margin:8px 0 0;{Font};font-size:15px;line-height:1.5;color:#55636f";

    public const string Action = $"margin:18px 0 0;{Font};line-height:2.8";

    public const string Heading = $"margin:28px 0 8px;{Font};font-size:13px;line-height:1.4;font-weight:700;letter-spacing:.04em;color:#55636f";

    public const string Text = $"margin:6px 0;{Font};font-size:16px;line-height:1.5;color:#14202b;overflow-wrap:anywhere";

    public const string Reading = $"margin:-4px 0 14px;{By}";

    public const string Quote = $"margin:10px 0;padding:2px 0;padding-inline-start:14px;border-inline-start:3px solid #2f6fb0;{Font};font-size:17px;line-height:1.5;color:#14202b;overflow-wrap:anywhere";

    public const string By = $"{Font};font-size:14px;line-height:1.5;color:#55636f;overflow-wrap:anywhere";

    /// <summary>Fixed, or a word without an end would widen it beyond the screen.</summary>
    public const string Facts = "table-layout:fixed;width:100%";

    public const string Label = $"padding:8px 12px 8px 0;width:34%;vertical-align:top;text-align:start;border-bottom:1px solid #e6eaee;{Font};font-size:15px;line-height:1.4;font-weight:400;color:#55636f;overflow-wrap:anywhere";

    public const string Value = $"padding:8px 0;vertical-align:top;text-align:start;border-bottom:1px solid #e6eaee;{Font};font-size:16px;line-height:1.4;color:#14202b;overflow-wrap:anywhere";

    public const string Link = "color:#1d5f9e;text-decoration:underline";

    public const string Question = $"margin:28px 0 0;padding:18px 0 0;border-top:1px solid #e6eaee;{Font};font-size:16px;line-height:1.5;color:#14202b";

    public const string MainButton = $"{ButtonForm};background:#1d5f9e;border:1px solid #1d5f9e;color:#ffffff;font-weight:600";

    public const string Button = $"{ButtonForm};background:#ffffff;border:1px solid #8b98a4;color:#14202b";

    public const string Footer = $"margin:14px 16px 0;{Font};font-size:13px;line-height:1.6;color:#55636f;text-align:start;overflow-wrap:anywhere";

    public const string FooterLink = "color:#55636f;text-decoration:underline";

    public const string Sheet = """
        :root { color-scheme: light dark; supported-color-schemes: light dark; }
        @media (max-width: 480px) {
          .edge { padding: 0 0 24px !important; }
          .card { padding: 20px 16px 20px !important; border-radius: 0 !important; border-left: 0 !important; border-right: 0 !important; }
        }
        @media (prefers-color-scheme: dark) {
          .page { background: #101418 !important; }
          .card { background: #1a2027 !important; border-color: #303943 !important; }
          .ink { color: #e9eef2 !important; }
          .soft { color: #a3b0bc !important; }
          .rule { border-color: #303943 !important; }
          .quote { border-color: #6aa9e6 !important; }
          .link { color: #8cc2f5 !important; }
          .main { background: #2b6cab !important; border-color: #2b6cab !important; color: #ffffff !important; }
          .button { background: #1a2027 !important; border-color: #74818d !important; color: #e9eef2 !important; }
        }
        """;

    private const string Font = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic',Arial,sans-serif";

    private const string ButtonForm = $"display:inline-block;padding:11px 18px;margin-inline-end:8px;border-radius:7px;{Font};font-size:16px;line-height:1.3;text-decoration:none";
}
