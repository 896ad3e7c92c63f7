using System.Security.Cryptography;

namespace Monitor.Analysis.Relevance;

/// <summary>
/// Answers whether a text reports a reduction of United States or coalition troops in Iraq. Immutable and safe to use
/// from many threads. Every text gets an answer, whatever it holds; the time taken is linear in its length.
/// </summary>
public sealed class RelevanceModel
{
    private const string EmbeddedName = "Monitor.Analysis.Relevance.drawdown.model.json";
    private static readonly Lazy<RelevanceModel> EmbeddedModel = new(ReadEmbedded);

    /// <summary>The buffers of this thread; a text that is being read holds them alone.</summary>
    [ThreadStatic]
    private static Passage? _spare;

    private readonly ModelSettings _settings;
    private readonly PassageReader _reader;
    private readonly Assessor _assessor;

    internal RelevanceModel(ModelFile file, string version)
    {
        File = file;
        _settings = file.Settings;
        _reader = new PassageReader(file.Settings, file.Settings.Vocabulary(file.Topic.Keys));
        _assessor = new Assessor(file, _reader);
        Version = version;
    }

    /// <summary>The model that this program was built with.</summary>
    public static RelevanceModel Embedded => EmbeddedModel.Value;

    /// <summary>The first 12 hex digits of the SHA-256 of the model file.</summary>
    public string Version { get; }

    /// <summary>A score at or above it is a match. 0..1.</summary>
    public double Threshold => _settings.Threshold;

    /// <summary>A score at or above it, and below <see cref="Threshold"/>, is for review. 0..1.</summary>
    public double ReviewThreshold => _settings.ReviewThreshold;

    /// <summary>The version of the model that feedback moved to make this one; null where no feedback did.</summary>
    public string? Base => File.Feedback?.Base;

    internal ModelFile File { get; }

    /// <summary>Reads a model file to its end. What is not a model gives a reason, not an exception.</summary>
    public static ModelReading Read(Stream stream)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        var bytes = buffer.ToArray();
        return ModelFile.Parse(bytes) switch
        {
            (null, var reason) => new ModelReading.Unreadable(reason),
            (var file, _) => FromFile(file, VersionOf(bytes)),
        };
    }

    /// <summary>Reads a model file that must be one.</summary>
    /// <exception cref="InvalidDataException">It is not a model that this program reads; the message says why, for a person.</exception>
    public static RelevanceModel Load(Stream stream) => Read(stream) switch
    {
        ModelReading.Loaded loaded => loaded.Model,
        ModelReading.Unreadable unreadable => throw new InvalidDataException(unreadable.Reason),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A score held against the two thresholds.</summary>
    public Verdict VerdictOf(double score) => _assessor.VerdictOf(score);

    public Assessment Assess(NewsText text)
    {
        var passage = _spare?.Vocabulary == _reader.Vocabulary ? _spare : _reader.NewPassage();
        _spare = null;
        _reader.Read(text, passage);
        var assessment = _assessor.Assess(passage, Version);
        _spare = passage.IsWorthKeeping ? passage : null;
        return assessment;
    }

    /// <summary>What a text states, for training to weigh.</summary>
    internal StatedText Read(NewsText text)
    {
        var passage = _reader.NewPassage();
        _reader.Read(text, passage);
        return _assessor.Read(passage);
    }

    internal static string VersionOf(ReadOnlySpan<byte> file) => Convert.ToHexStringLower(SHA256.HashData(file))[..12];

    private static ModelReading FromFile(ModelFile file, string version)
    {
        try
        {
            return new ModelReading.Loaded(new RelevanceModel(file, version));
        }
        catch (FormatException fault)
        {
            return new ModelReading.Unreadable($"The model file's lexicon cannot be used ({fault.Message.TrimEnd('.')}): train the model again with 'monitor train'.");
        }
    }

    private static RelevanceModel ReadEmbedded()
    {
        using var stream = typeof(RelevanceModel).Assembly.GetManifestResourceStream(EmbeddedName)
            ?? throw new InvalidOperationException($"The program was built without {EmbeddedName}.");
        return Load(stream);
    }
}
