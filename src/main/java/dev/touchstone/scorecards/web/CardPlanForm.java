package dev.touchstone.scorecards.web;

import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.scorecards.CardPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** Reads the form of a job’s card plan: a weight of 1 and empty minutes are what is usual, and are left out. */
final class CardPlanForm {

    private static final int LONGEST_REASON = 300;

    private final MultiValueMap<String, String> sent;

    CardPlanForm(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    CardPlan toPlan(List<Competency> competencies, List<QuestionVersion> questions) {
        Map<String, CardPlan.Weight> weights = new HashMap<>();
        for (var competency : competencies) {
            int weight = number("weight." + competency.code()).orElse(1);
            if (weight != 1) {
                weights.put(competency.code(), new CardPlan.Weight(weight, text("reason." + competency.code())));
            }
        }
        Map<String, Integer> minutes = new HashMap<>();
        for (var question : questions) {
            number("minutes." + question.number()).ifPresent(given -> minutes.put(question.number(), given));
        }
        return new CardPlan(
                number("version").orElse(0),
                sent.containsKey("express"),
                sent.containsKey("undecided"),
                sent.containsKey("held"),
                weights,
                minutes);
    }

    /** What is no whole number of sensible length is one that will be refused. */
    private Optional<Integer> number(String name) {
        var given = text(name);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(given.matches("\\d{1,6}") ? Integer.parseInt(given) : -1);
    }

    private String text(String name) {
        var given = Optional.ofNullable(sent.getFirst(name)).orElse("").strip();
        return given.substring(0, Math.min(given.length(), LONGEST_REASON));
    }
}
