namespace Monitor.Watch.Triage;

/// <summary>Parameters that say where a reader came from or which form of the page is wanted, not which article.</summary>
internal static class TrackingParameters
{
    private static readonly string[] Prefixes = ["utm_", "at_", "ns_", "pk_", "mtm_", "hsa_", "guce_", "fb_", "_ga"];

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "dclid", "msclkid", "yclid", "twclid", "ttclid", "wbraid", "gbraid", "igshid", "_gl",
        "mc_cid", "mc_eid", "mkt_tok", "hss_channel", "guccounter", "vero_id", "oly_enc_id", "spm",
        "ocid", "cmpid", "cmp", "intcmp", "icid", "ncid", "mbid", "smid", "emc", "partner", "ito", "ftag", "xtor",
        "traffic_source", "feedtype", "feedname", "soc_src", "soc_trk", "taid", "wt.mc_id", "wt_mc",
        "__twitter_impression", "ref", "referrer", "source", "rss", "amp", "_amp",
    };

    public static bool Tracks(string pair)
    {
        var parts = pair.Split('=', 2);
        return Names.Contains(parts[0])
            || Array.Exists(Prefixes, prefix => parts[0].StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            || (parts is [var name, var value] && IsFormOfPage(name, value));
    }

    private static bool IsFormOfPage(string name, string value) =>
        value.Equals("amp", StringComparison.OrdinalIgnoreCase)
        && (name.Equals("output", StringComparison.OrdinalIgnoreCase) || name.Equals("outputType", StringComparison.OrdinalIgnoreCase));
}
