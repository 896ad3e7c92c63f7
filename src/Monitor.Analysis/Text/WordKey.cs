using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Monitor.Analysis.Text;

/// <summary>A lower-case ASCII word of up to sixteen letters and digits as one value: the rest is zero.</summary>
internal static class WordKey
{
    public const int Longest = 16;

    /// <summary>From the middle on it blanks what is behind a word.</summary>
    private static ReadOnlySpan<byte> Masks =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <param name="first">The first of sixteen readable bytes.</param>
    /// <param name="length">0 to <see cref="Longest"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Of(ref readonly byte first, int length) =>
        Vector128.LoadUnsafe(in first) & Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Masks), (nuint)(Longest - length));

    /// <summary>Whether the word has letters beyond ASCII, for which a key is no name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBeyondAscii(Vector128<byte> key) => key.ExtractMostSignificantBits() != 0;

    /// <summary>The first units of a key.</summary>
    public static Vector128<byte> Cut(Vector128<byte> key, int length) =>
        key & Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Masks), (nuint)(Longest - length));

    /// <summary>Null for a word that is too long or not ASCII.</summary>
    public static Vector128<byte>? Of(string word)
    {
        if (word.Length > Longest || !System.Text.Ascii.IsValid(word))
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[Longest];
        bytes.Clear();
        System.Text.Encoding.ASCII.GetBytes(word, bytes);
        return Vector128.Create<byte>(bytes);
    }
}
