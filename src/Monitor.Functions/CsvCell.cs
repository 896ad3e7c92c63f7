namespace Monitor.Functions;

/// <summary>A cell of CSV (RFC 4180).</summary>
internal static class CsvCell
{
    /// <summary>
    /// Text from outside in quotes. A spreadsheet takes what begins with one of these signs for a formula and would run
    /// it, so an apostrophe goes before (OWASP, CSV injection).
    /// </summary>
    public static string Text(string? text)
    {
        var line = new string([.. (text ?? "").Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        var safe = line.Length > 0 && line[0] is '=' or '+' or '-' or '@' ? $"'{line}" : line;
        return safe.Length == 0 ? "" : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
