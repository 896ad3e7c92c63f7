using System.Security.Cryptography;
using System.Text;

namespace Monitor.Functions.Web.Syndication;

/// <summary>Names entries by a UUID of version 8 (RFC 9562, section 5.8), which is made from what the entry is about and moves with no server.</summary>
internal static class EntryId
{
    /// <param name="kind">A match and an event may have one identifier.</param>
    /// <param name="value">The identifier among its kind.</param>
    public static string Of(string kind, string value)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{value}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }
}
