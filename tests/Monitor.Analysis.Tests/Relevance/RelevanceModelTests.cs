using Monitor.Analysis.Relevance;

namespace Monitor.Analysis.Tests.Relevance;

public class RelevanceModelTests
{
    private static Assessment Assess(string title, string summary = "", string body = "") =>
        RelevanceModel.Embedded.Assess(new NewsText(title, summary, body));

    [Theory]
    [InlineData("US begins pulling troops from Iraq")]
    [InlineData("U.S. to shrink footprint in Iraq")]
    [InlineData("USA to halve its military presence in Iraq")]
    [InlineData("United States to cut force levels in Iraq")]
    [InlineData("American forces vacate last base in Baghdad")]
    [InlineData("us to cut troop levels in iraq to 2,500")]
    [InlineData("Britain brings home last soldiers from Iraq")]
    [InlineData("Coalition hands over Taji base to Iraqi forces")]
    [InlineData("Italy starts Iraq pullout")]
    [InlineData("Washington and Baghdad agree timetable for coalition withdrawal")]
    [InlineData("US military mission in Iraq comes to an end")]
    [InlineData("US to withdraw troops from Afghanistan and Iraq")]
    [InlineData("Pentagon denies plan to withdraw forces from Iraq")]
    [InlineData("US delays withdrawal of troops from Iraq")]
    [InlineData("Ukraine completes Iraq pull-out")]
    [InlineData("Ukraine completes Iraq pull - out")]
    [InlineData("NZ troops leave Camp Taji")]
    [InlineData("American troop numbers in Iraq at lowest level since invasion")]
    [InlineData("Coalition ends combat role in Iraq, shifts to advise and assist")]
    [InlineData("Washington and Baghdad have agreed to thin out the American garrison there")]
    [InlineData("Flag comes down in Basra", "The last of the British will go home next month after six years.")]
    [InlineData("Spanish convoy reaches Kuwait, ending 10-month presence in Iraq")]
    [InlineData("Pentagon puts brakes on Iraq cuts after Basra fighting")]
    [InlineData("Brown to bring home 1,000 from Iraq by Christmas")]
    [InlineData("Delay feared in US pullout as Iraqi leaders bicker")]
    [InlineData("Iran welcomes US withdrawal from Iraqi cities")]
    [InlineData("Trump agrees with Iraqi PM on troop pullout within three years")]
    [InlineData("Coalition leaves third Iraqi base this month")]
    [InlineData("Dutch F-16s fly final missions over Iraq", "The jets go home to Volkel.")]
    [InlineData("Iraq deployment called off for 3,500 soldiers of Fort Riley brigade")]
    [InlineData("Polish president wants soldiers home from Iraq")]
    [InlineData("Philippines completes Iraq pullout, hostage freed")]
    [InlineData("Petraeus recommends cutting about 30,000 US soldiers by next summer", "The top commander in Iraq spoke to Congress.")]
    public void A_title_that_reports_a_reduction_is_a_match(string title, string summary = "") =>
        Assert.Equal(Verdict.Match, Assess(title, summary).Verdict);

    [Theory]
    [InlineData("US sends 1,500 more troops to Iraq")]
    [InlineData("US to withdraw troops from Afghanistan")]
    [InlineData("American troops withdrawing from Syria will go to western Iraq")]
    [InlineData("Turkish troops withdraw from northern Iraq")]
    [InlineData("Iraqi forces withdraw from Kirkuk")]
    [InlineData("Iraqi parliament demands US troops leave")]
    [InlineData("Kidnappers in Iraq give Japan 48 hours to withdraw its troops")]
    [InlineData("US evacuates embassy staff from Baghdad")]
    [InlineData("Rocket attack on US base in Iraq leaves three soldiers dead")]
    [InlineData("Drawdown from the strategic petroleum reserve continues")]
    [InlineData("Biden announces $400 million drawdown of weapons for Ukraine")]
    [InlineData("Reservoir drawdown leaves Lake Powell at record low")]
    [InlineData("Iraq cuts oil output under OPEC deal")]
    [InlineData("US troop deaths in Iraq fall to lowest level of war")]
    [InlineData("PKK announces withdrawal of its forces from Sinjar")]
    [InlineData("Marines withdraw from Fallujah, handing city to former Saddam general")]
    [InlineData("Clinton: I would start withdrawing troops from Iraq within 60 days of taking office")]
    [InlineData("Iraqi militia says it will not attack if US troops leave")]
    [InlineData("Bush vetoes bill with Iraq withdrawal date")]
    [InlineData("Ten years after US troops left Iraq, veterans look back")]
    [InlineData("CARE suspends aid operations in Iraq")]
    [InlineData("Poland to extend Iraq mission to end of 2007")]
    [InlineData("Army to cut 10 brigades as it shrinks to 490,000")]
    [InlineData("US forces quit two more bases in Hasakah, near the Iraqi border")]
    [InlineData("Service members flown out of al-Asad for concussion checks")]
    [InlineData("Chilcot: exit from Basra was humiliating for Britain, inquiry finds")]
    [InlineData("Casey becomes Army chief after leaving Baghdad post")]
    [InlineData("US cuts troops in South Korea by a third")]
    [InlineData("US troop level in Iraq reaches 160,000, highest of war")]
    [InlineData("Bush leaves Baghdad after surprise visit to troops")]
    [InlineData("US hands over detainees as Iraqi prison opens")]
    [InlineData("Carrier heads home after strikes in Iraq")]
    [InlineData("Tell us when your troop of scouts leaves")]
    public void A_title_that_reports_something_else_is_no_match(string title) =>
        Assert.NotEqual(Verdict.Match, Assess(title).Verdict);

    [Theory]
    [InlineData("US oil rises on crude stock drawdown", "Exports from Basra fell last week.")]
    [InlineData("Iraq makes drawdown of World Bank loan", "American officials welcomed the step.")]
    [InlineData("101st Airborne hands Mosul base to 1st Cavalry", "The outgoing soldiers return to Fort Campbell.")]
    [InlineData("Australian task group at Taji hands over to next rotation", "About 300 soldiers will come home this month.")]
    [InlineData("Turkey pulls out of Bashiqa camp", "The troops moved away from Mosul after a call from Obama.")]
    [InlineData("Hezbollah fighters leave Iraq", "The forces went home after the fall of Mosul.")]
    [InlineData("Red Cross reduces presence in Iraq", "Foreign staff leave Baghdad; US forces offered to guard them.")]
    [InlineData("Last refugees leave camp near Dohuk", "The final 500 go home; US aid paid for tents.")]
    public void A_headline_and_a_lead_about_others_are_no_match(string title, string summary) =>
        Assert.NotEqual(Verdict.Match, Assess(title, summary).Verdict);

    [Theory]
    [InlineData("US troop drawdown in Iraq calms oil markets", "Crude stocks rose.")]
    [InlineData("1st Cavalry brigade hands Mosul base to Iraqi brigade", "The soldiers are heading for Fort Hood.")]
    [InlineData("Spain hands Najaf base to US troops", "The 1,300 soldiers leave Iraq within six weeks.")]
    [InlineData("Iran hails departure of US troops from Iraq", "The last soldiers crossed into Kuwait on Sunday.")]
    [InlineData("Contractors stay as US troops leave Iraq", "The last 4,000 soldiers go by the end of the month.")]
    public void What_others_do_beside_a_reduction_hides_it_not(string title, string summary) =>
        Assert.Equal(Verdict.Match, Assess(title, summary).Verdict);

    [Fact]
    public void The_evidence_is_quoted_as_it_stands()
    {
        var text = new NewsText("Iraq news", "A busy day.", "Rain fell.  The U.S. will withdraw 2,000 troops from Iraq, Gen. Smith said.\nMore rain.");

        var evidence = RelevanceModel.Embedded.Assess(text).Sentences[0];

        Assert.Equal("The U.S. will withdraw 2,000 troops from Iraq, Gen. Smith said.", evidence.Text);
        Assert.Equal(evidence.Text, text.Whole.Substring(evidence.Offset, evidence.Text.Length));
    }

    [Fact]
    public void Evidence_comes_best_first() =>
        Assert.Equal(
            ["US cuts troops in Iraq", "The forces may leave some day."],
            Assess("US cuts troops in Iraq", "Nobody was surprised.", "The forces may leave some day.").Sentences.Select(sentence => sentence.Text));

    [Fact]
    public void Saying_it_twice_in_the_same_words_changes_nothing()
    {
        const string Body = "The US will reduce its troops in Iraq. Baghdad agreed.";

        Assert.Equal(Assess("US cuts Iraq force", "", Body).Score, Assess("US cuts Iraq force", "", $"{Body}\n{Body}\n{Body}").Score);
    }

    [Fact]
    public void A_statement_at_the_head_of_a_text_weighs_more_than_at_its_foot()
    {
        const string Statement = "The US will reduce its troops in Iraq.";
        var padding = string.Join('\n', Enumerable.Range(0, 30).Select(number => $"Sentence {(char)('a' + (number % 26))}{number} is about cricket."));

        Assert.True(Assess("", "", $"{Statement}\n{padding}").Score > Assess("", "", $"{padding}\n{Statement}").Score);
    }

    [Fact]
    public void Reasons_name_terms_for_and_against()
    {
        var terms = Assess("US to withdraw troops from Iraq, he told his people").Terms;

        Assert.Contains(terms, term => term.Term == "place=here" && term.Weight > 0);
        Assert.Contains(terms, term => term.Term == "his" && term.Weight < 0);
    }

    [Fact]
    public void Every_answer_names_the_model() => Assert.Equal(RelevanceModel.Embedded.Version, Assess("").ModelVersion);
}
