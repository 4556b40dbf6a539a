package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** GIFT, Aiken and Moodle XML. */
class StructuredFormatsTests {

    @Test
    void giftKeepsGapsWeightsAndEscapes() {
        var found = Compact.read("""
                // a comment
                ::Opening::Greet the buyer {~last =first ~never} of all.

                The order may be shown to others.{FALSE#Orders are private.}

                Which two belong in a note? {~%50%date ~%50%name ~%-100%gossip}

                Seconds until the first reply?{#30:5}

                Say it politely: {=One moment please =Just a second}

                Which sign is \\{ ? {=open \\{ bracket ~equals \\=}
                """);
        assertThat(found)
                .containsExactly(
                        "- | single_choice | - | Greet the buyer _____ of all. | A=last; B=first; C=never | B | -",
                        "- | true_false | - | The order may be shown to others. |  | false | Orders are private.",
                        "- | multiple_choice | - | Which two belong in a note? | A=date; B=name; C=gossip | AB | -",
                        "- | numerical | - | Seconds until the first reply? |  | 30 | -",
                        "- | short_answer | - | Say it politely: |  | One moment please | -",
                        "- | single_choice | - | Which sign is { ? | A=open { bracket; B=equals = | A | -");
    }

    @Test
    void aikenIsKnownByItsAnswerLines() {
        var document = new BankReader().readText("""
                A parcel is lost. What comes first?
                A) Blame the courier
                B) Open a trace
                ANSWER: B
                """);
        assertThat(document.format()).isEqualTo("aiken");
        assertThat(document.questions())
                .extracting(Compact::line)
                .containsExactly(
                        "- | single_choice | - | A parcel is lost. What comes first? | A=Blame the courier; B=Open a trace | B | -");
    }

    @Test
    void moodleXmlIsReadWithItsGradesAndTypes() {
        var document = new BankReader().readText("""
                <?xml version="1.0" encoding="UTF-8"?>
                <quiz>
                 <question type="category"><category><text>top</text></category></question>
                 <question type="multichoice"><name><text>n</text></name>
                  <questiontext format="html"><text><![CDATA[<p>Which may be <b>promised</b>?</p>]]></text></questiontext>
                  <generalfeedback><text>Only what is certain.</text></generalfeedback>
                  <defaultgrade>2.0000000</defaultgrade><single>false</single>
                  <answer fraction="50"><text>a. A call back</text><feedback><text>yes</text></feedback></answer>
                  <answer fraction="50"><text>b. A look at the order</text></answer>
                  <answer fraction="-100"><text>c. Delivery &amp;lt; 1 hour</text></answer>
                 </question>
                 <question type="truefalse"><questiontext><text>Notes are dated.</text></questiontext>
                  <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>
                 <question type="essay"><questiontext><text>Describe a hand-over.</text></questiontext>
                  <graderinfo><text>Facts, promise, next step.</text></graderinfo></question>
                </quiz>
                """);
        assertThat(document.format()).isEqualTo("moodle-xml");
        assertThat(document.questions())
                .extracting(Compact::line)
                .containsExactly(
                        "- | multiple_choice | 2 | Which may be promised? | A=A call back; B=A look at the order; C=Delivery < 1 hour | AB | Only what is certain.",
                        "- | true_false | - | Notes are dated. |  | true | -",
                        "- | short_answer | - | Describe a hand-over. |  | Facts, promise, next step. | -");
    }
}
