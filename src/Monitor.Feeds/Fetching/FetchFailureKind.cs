namespace Monitor.Feeds.Fetching;

/// <summary>Stored by name: do not rename.</summary>
public enum FetchFailureKind
{
    /// <summary>404, or a file or folder that does not exist.</summary>
    NotFound,

    /// <summary>410: the publisher says that it will not come back.</summary>
    Gone,

    /// <summary>401, 402, 403, 407, 451, or a file that may not be read.</summary>
    Forbidden,

    /// <summary>429 without a time to come back.</summary>
    RateLimited,

    /// <summary>Any other 4xx.</summary>
    Refused,

    ServerError,
    Timeout,
    DnsFailure,
    ConnectionRefused,

    /// <summary>The connection could not be made for another reason, or broke off in the middle.</summary>
    ConnectionLost,

    TlsFailure,
    TooManyRedirects,
    TooLarge,

    /// <summary>The answer is not HTTP, or its compression or framing is broken.</summary>
    NotReadable,

    /// <summary>An address that is neither http, https nor file.</summary>
    UnsupportedAddress,
}
