namespace Monitor.Analysis.Relevance;

/// <summary>Reads the parts of a model file.</summary>
internal static class ModelParts
{
    /// <exception cref="System.Text.Json.JsonException">The file lacks something; so for all that follow.</exception>
    public static ModelFile File(ModelElement file) => new()
    {
        Format = file["format"].Count,
        Provenance = Provenance(file["provenance"]),
        Settings = Settings(file["settings"]),
        Statement = file["statement"].Numbers,
        Topic = file["topic"].Numbers,
        Articles = [.. file["articles"].Items().Select(article => new ArticleTerms(article["name"].Text, article["terms"].Numbers))],
        Feedback = file["format"].Count == ModelFile.FeedbackFormat ? Feedback(file["feedback"]) : null,
    };

    public static ModelSettings Settings(ModelElement settings) => new()
    {
        Source = settings["source"].Text,
        CalibrationSource = settings["calibrationSource"].Text,
        Concepts = settings["concepts"].TextLists,
        Objects = settings["objects"].TextLists,
        ImpliedObjects = settings["impliedObjects"].Texts,
        PassiveWords = settings["passiveWords"].Texts,
        NeedsElsewhere = settings["needsElsewhere"].Texts,
        LooseObjects = settings["looseObjects"].Texts,
        LooseReduces = settings["looseReduces"].Texts,
        LooseReach = settings["looseReach"].Count,
        NearReach = settings["nearReach"].Count,
        EnemyWords = settings["enemyWords"].Texts,
        NeedsFriend = settings["needsFriend"].Texts,
        Nominals = settings["nominals"].Texts,
        SlotImportance = settings["slotImportance"].Numbers,
        PlacePrepositions = settings["placePrepositions"].Texts,
        PlaceModifiers = settings["placeModifiers"].Texts,
        FromWords = settings["fromWords"].Texts,
        InWords = settings["inWords"].Texts,
        ToWords = settings["toWords"].Texts,
        AfterLowerCaseUs = settings["afterLowerCaseUs"].Texts,
        EnglishWords = settings["englishWords"].Texts,
        OtherLanguagesWords = settings["otherLanguagesWords"].Texts,
        NameParticles = settings["nameParticles"].Texts,
        Gap = settings["gap"].Count,
        Doubts = settings["doubts"].Properties().ToDictionary(doubt => doubt.Name, doubt => Doubt(doubt.Value), StringComparer.Ordinal),
        Reach = settings["reach"].Count,
        Clip = settings["clip"].Number,
        Smoothing = settings["smoothing"].Number,
        TermLeastArticles = settings["termLeastArticles"].Count,
        TermLeastBackground = settings["termLeastBackground"].Count,
        PositionDecay = settings["positionDecay"].Number,
        TopicBlend = settings["topicBlend"].Number,
        NoStatement = settings["noStatement"].Number,
        Slope = settings["slope"].Number,
        Centre = settings["centre"].Number,
        Threshold = settings["threshold"].Number,
        ReviewThreshold = settings["reviewThreshold"].Number,
    };

    private static DoubtRule Doubt(ModelElement rule) => new(
        rule["words"].Text, rule["weight"].Number, rule.CountOrNull("wordsBefore"), rule.TextOrNull("unless"));

    private static ModelFeedback Feedback(ModelElement feedback) => new()
    {
        Base = feedback["base"].Text,
        Sha256 = feedback["sha256"].Text,
        Relevant = feedback["relevant"].Count,
        NotRelevant = feedback["notRelevant"].Count,
        Shifts = feedback["shifts"].Numbers,
    };

    private static ModelProvenance Provenance(ModelElement provenance) => new()
    {
        Articles = Sources(provenance["articles"]),
        Background = Sources(provenance["background"]),
        Statements = new ModelProvenance.StatementCounts(provenance["statements"]["inArticles"].Count, provenance["statements"]["inBackground"].Count),
    };

    private static List<ModelProvenance.TrainingSource> Sources(ModelElement sources) =>
        [.. sources.Items().Select(source => new ModelProvenance.TrainingSource(source["name"].Text, source["sha256"].Text, source["items"].Count))];
}
