using System.Net;

namespace Azure.Data.Tables.Accounts;

/// <summary>Reads the account and the table out of an address.</summary>
/// <remarks>
/// Addresses by name put the account first in the host (<c>account.table.…/table</c>), addresses of an emulator put it
/// first in the path (<c>127.0.0.1:10002/account/table</c>).
/// </remarks>
internal static class TableAddress
{
    public static string? AccountIn(Uri endpoint) => HasAccountInPath(endpoint)
        ? Segments(endpoint).FirstOrDefault()
        : endpoint.Host.Split('.')[0];

    /// <summary>Null when the address ends at the account.</summary>
    public static string? TableIn(Uri endpoint)
    {
        var last = Segments(endpoint).Skip(HasAccountInPath(endpoint) ? 1 : 0).LastOrDefault();
        return last is not null && last.StartsWith("Tables('", StringComparison.Ordinal) ? last.Split('\'')[1] : last;
    }

    public static Uri WithoutTable(Uri endpoint, string table)
    {
        if (TableIn(endpoint) != table)
        {
            return endpoint;
        }

        var path = endpoint.AbsolutePath.TrimEnd('/');
        return new UriBuilder(endpoint) { Path = path[..path.LastIndexOf('/')] }.Uri;
    }

    public static Uri WithTable(Uri endpoint, string table) =>
        new UriBuilder(endpoint) { Path = $"{endpoint.AbsolutePath.TrimEnd('/')}/{table}", Query = null }.Uri;

    public static Uri WithoutQuery(Uri endpoint) =>
        endpoint.Query.Length == 0 ? endpoint : new UriBuilder(endpoint) { Query = null }.Uri;

    private static bool HasAccountInPath(Uri endpoint) => endpoint.IsLoopback || IPAddress.TryParse(endpoint.Host, out _);

    private static string[] Segments(Uri endpoint) =>
        endpoint.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
