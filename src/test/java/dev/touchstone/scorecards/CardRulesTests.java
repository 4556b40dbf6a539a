package dev.touchstone.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.scorecards.CardInput.Given;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CardRulesTests {

    @Test
    void everyCompetencyIsAnsweredNotObservedIsAnAnswer() {
        assertThat(problems(Map.of("empathy", new Given(3, null)), Recommendation.YES))
                .containsOnlyKeys("rating.compliance");
        assertThat(problems(
                        Map.of("empathy", new Given(3, null), "compliance", new Given(null, null)), Recommendation.NO))
                .isEmpty();
    }

    @Test
    void evidenceWithoutARatingIsNoAnswer() {
        var ratings = Map.of("empathy", Given.noted("先道歉"), "compliance", new Given(2, null));
        assertThat(problems(ratings, Recommendation.YES)).containsOnlyKeys("rating.empathy");
    }

    @Test
    void theExtremesNeedEvidence() {
        var ratings = Map.of("empathy", new Given(5, " "), "compliance", new Given(1, null));
        assertThat(problems(ratings, Recommendation.STRONG_YES)).containsOnlyKeys("note.empathy", "note.compliance");
    }

    @Test
    void aPassageOnTheCardIsEvidence() {
        var ratings = Map.of("empathy", new Given(5, null), "compliance", new Given(1, null));
        var input = new CardInput(Set.of(), ratings, Recommendation.YES, null, 0);
        assertThat(CardRules.problems(List.of("empathy", "compliance"), input, Set.of("empathy")))
                .containsOnlyKeys("note.compliance");
    }

    @Test
    void theRecommendationIsNotLeftOut() {
        var ratings = Map.of("empathy", new Given(4, null), "compliance", new Given(4, null));
        assertThat(problems(ratings, null)).containsOnlyKeys("recommendation");
    }

    private static Map<String, String> problems(Map<String, Given> ratings, @Nullable Recommendation recommendation) {
        return CardRules.problems(
                List.of("empathy", "compliance"), new CardInput(Set.of(), ratings, recommendation, null, 0), Set.of());
    }
}
