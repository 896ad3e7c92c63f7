using Monitor.Analysis.Figures;
using Monitor.Analysis.Relevance;

namespace Monitor.Analysis.Tests.Figures;

public class RobustnessTests
{
    private static readonly string[] Pieces =
    [
        "US", "Iraq", "in Iraq", "from Iraq", "to Iraq", "Afghanistan", "troops", "soldiers", "withdraw", "withdrew", "pull", "out", "cut", "reduce", "leave", "leaving",
        "from", "to", "by", "of", "the", "a", "all", "last", "its", "and", "between", "5,200", "3,000", "100%", "0", "0%", "half", "a third", "per cent", "five thousand", "hundred",
        "31", "February", "2020", "the end of", "next", "year", "within", "999", "months", "years", "winter", "Christmas", "said", "Gen.", "officials", "according to", "will", "could",
        ",", ".", "\n", "\"", "(", "-", "—", "U.S.", "'s", "999999999999999", "down", "remain", "base", "hand over", "end", "mission", "they", "our", "not", "denied", "29 February",
    ];

    [Fact]
    public void Any_order_of_words_gets_an_answer_whose_sentences_stand_in_the_text()
    {
        var chance = new Random(2011);
        for (var run = 0; run < 4000; run++)
        {
            var text = new NewsText("US troops in Iraq", "", string.Join(' ', Enumerable.Range(0, 30).Select(_ => Pieces[chance.Next(Pieces.Length)])));
            foreach (var figure in FigureReader.Embedded.Read(text, new DateOnly(2020, 2, 29)))
            {
                Assert.Equal(figure.Sentence.Text, text.Whole.Substring(figure.Sentence.Offset, figure.Sentence.Length));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("\u0000\uFFFF\uD800")]
    [InlineData("العراق والقوات الأمريكية ٥٠٠")]
    public void Text_of_any_kind_gets_an_answer(string text) => Assert.Empty(FigureReader.Embedded.Read(new NewsText(text, text, text), null));

    [Fact]
    public void A_long_text_gets_an_answer()
    {
        var text = new NewsText("US troops in Iraq", "", string.Join(' ', Enumerable.Range(0, 20_000).Select(number => $"The US will withdraw {number} troops from Iraq.")));

        Assert.NotEmpty(FigureReader.Embedded.Read(text, null));
    }
}
