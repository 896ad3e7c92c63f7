namespace Azure.Data.Tables.Sas;

public enum TableSasProtocol
{
    /// <summary>Not stated; the service then allows both.</summary>
    None = 0,
    HttpsAndHttp = 1,
    Https = 2,
}
