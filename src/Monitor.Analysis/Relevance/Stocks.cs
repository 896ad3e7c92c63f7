using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>Answers whether what is withdrawn or drawn down is no force but a stock: crude, reserves, a loan, weapons for others.</summary>
internal static class Stocks
{
    /// <summary>Words between the noun and its stock, "of" among them: "drawdown of World Bank loan".</summary>
    private const int OfReach = 3;

    /// <summary>With another preposition: "drawdown in US oil", "drawdown on IMF credit".</summary>
    private const int InReach = 2;

    /// <summary>Words between the verb and its stock: "draws down its reserves". "Drawdown lifts oil" tells of something else.</summary>
    private const int VerbReach = 1;

    public static bool Own(Mention reduce, List<Mention> mentions, IReadOnlyList<Token> tokens)
    {
        if (!reduce.IsOf(Concept.Withdraw) || !mentions.Has(Concept.Stock) || mentions.HasBeside(Concept.Troops, reduce))
        {
            return false;
        }

        foreach (var stock in mentions)
        {
            if (stock.IsOf(Concept.Stock) && (stock.Last < reduce.First ? stock.DistanceTo(reduce) == 0 : IsObject(reduce, stock, mentions, tokens)))
            {
                return true;
            }
        }

        return false;
    }

    // "US drawdown in Iraq calms oil markets" and "withdraws guards of oil wells" tell of forces.
    private static bool IsObject(Mention reduce, Mention stock, List<Mention> mentions, IReadOnlyList<Token> tokens)
    {
        if (stock.First <= reduce.Last || mentions.HasBetween(Concept.Iraq, reduce, stock) || mentions.HasBetween(Concept.Force, reduce, stock))
        {
            return false;
        }

        var between = stock.DistanceTo(reduce);
        return tokens[reduce.Last + 1].Word switch
        {
            "from" => false,
            "of" => between <= OfReach,
            "in" or "on" => between <= InReach,
            _ => between <= (reduce.Last > reduce.First ? VerbReach : 0),
        };
    }
}
