using System.Globalization;

namespace Monitor.Cli.Azurite;

/// <summary>The ports of Azurite's three services on 127.0.0.1. Azurite runs all three; we use queues and tables.</summary>
internal readonly record struct AzuritePorts(int Blob, int Queue, int Table)
{
    /// <summary>The ports that <c>UseDevelopmentStorage=true</c> stands for.</summary>
    public static readonly AzuritePorts Default = new(10000, 10001, 10002);

    /// <summary>Three free ports which the system chooses when Azurite binds them, so that nobody can take them first.</summary>
    public static readonly AzuritePorts Free = new(0, 0, 0);

    // Account and key of every Azurite: published by its makers, and no secret.
    private const string Account = "devstoreaccount1";
    private const string Key =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public string ConnectionString => this == Default
        ? "UseDevelopmentStorage=true"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint={Endpoint(Blob)};QueueEndpoint={Endpoint(Queue)};TableEndpoint={Endpoint(Table)};");

    public override string ToString() => $"{Blob}, {Queue} and {Table}";

    private static string Endpoint(int port) => $"http://127.0.0.1:{port}/{Account}";
}
