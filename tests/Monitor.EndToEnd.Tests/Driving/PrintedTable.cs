namespace Monitor.EndToEnd.Tests.Driving;

/// <summary>Reads the table that the program draws: cells as they were before they were broken over lines.</summary>
internal static class PrintedTable
{
    private const char Wall = '│';

    /// <returns>The rows without the head, each with its cells.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string output)
    {
        List<string[]> rows = [];
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!line.StartsWith(Wall))
            {
                rows.Add([]);
                continue;
            }

            var cells = line.Trim().Trim(Wall).Split(Wall, StringSplitOptions.TrimEntries);
            rows[^1] = rows[^1].Length == 0 ? cells : [.. rows[^1].Zip(cells, (cell, more) => $"{cell} {more}".Trim())];
        }

        return [.. rows.Where(row => row.Length > 0).Skip(1)];
    }
}
