package dev.touchstone.scorecards;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a card is complete: every competency answered, evidence for the extremes, a recommendation. */
final class CardRules {

    private CardRules() {}

    /** @param quoted competencies with a passage on the card, which is evidence enough */
    static Map<String, String> problems(List<String> competencies, CardInput input, Set<String> quoted) {
        var problems = new LinkedHashMap<String, String>();
        for (var competency : competencies) {
            var given = input.ratings().get(competency);
            if (given == null || !given.answered()) {
                problems.put("rating." + competency, "scorecards.error.unrated");
            } else if (isExtreme(given.value()) && isBlank(given.note()) && !quoted.contains(competency)) {
                problems.put("note." + competency, "scorecards.error.evidence");
            }
        }
        if (input.recommendation() == null) {
            problems.put("recommendation", "scorecards.error.recommendation");
        }
        return problems;
    }

    private static boolean isExtreme(@Nullable Integer value) {
        return value != null && (value == 1 || value == 5);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
