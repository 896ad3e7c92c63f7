namespace Monitor.Analysis.Events;

/// <summary>64 bits of a run of words that every machine computes alike (FNV-1a with a final mix). No safe hash; only sameness counts.</summary>
internal static class StableBits
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<string> words)
    {
        var bits = Basis;
        foreach (var word in words)
        {
            foreach (var letter in word)
            {
                bits = (bits ^ letter) * Prime;
            }

            bits = (bits ^ ' ') * Prime;
        }

        return Mix(bits);
    }

    // FNV's upper bits move little between short inputs; a sketch keeps the smallest values and needs all of them mixed.
    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 33)) * 0xff51afd7ed558ccdUL;
        bits = (bits ^ (bits >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return bits ^ (bits >> 33);
    }
}
