using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using Azure.Data.Tables;
using Monitor.Watch.Retention;

namespace Monitor.Functions.Tables;

/// <summary>
/// What was removed elsewhere, a row a record, as compressed JSON. The row key ends in a hash of the text: a record that
/// is exported again as it was is the same row, and one that was changed in between is another.
/// </summary>
internal sealed class ExportsTable(TableServiceClient tables) : IExports
{
    /// <summary>A binary property holds 64 KiB, and a row 1 MiB.</summary>
    private const int LongestPart = 60_000;

    private readonly TableClient _table = tables.GetTableClient(TableNames.Exports);

    public async Task WriteAsync(AgedBatch batch, CancellationToken cancellation)
    {
        foreach (var record in batch.Records)
        {
            await _table.UpsertEntityAsync(RowOf(batch, record), TableUpdateMode.Replace, cancellation);
        }
    }

    public async IAsyncEnumerable<string> AllAsync(RecordKind kind, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (from, to) = TableKeys.ExportsOf(kind);
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            yield return Unpacked(row);
        }
    }

    private static TableEntity RowOf(AgedBatch batch, AgedRecord record)
    {
        var row = new TableEntity(TableKeys.ExportOf(batch), TableKeys.ExportOf(record));
        foreach (var (number, part) in Packed(record.Json).Chunk(LongestPart).Index())
        {
            row[NameOf(number)] = part;
        }

        return row;
    }

    private static byte[] Packed(string json)
    {
        using var buffer = new MemoryStream();
        using (var packed = new BrotliStream(buffer, CompressionLevel.Optimal))
        {
            packed.Write(Encoding.UTF8.GetBytes(json));
        }

        return buffer.ToArray();
    }

    private static string Unpacked(TableEntity row)
    {
        using var buffer = new MemoryStream();
        for (var number = 0; row.GetBinary(NameOf(number)) is { } part; number++)
        {
            buffer.Write(part);
        }

        buffer.Position = 0;
        using var reader = new StreamReader(new BrotliStream(buffer, CompressionMode.Decompress));
        return reader.ReadToEnd();
    }

    private static string NameOf(int part) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Part{part}");
}
