package dev.touchstone.writtentest;

import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.Option;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.Steps;
import dev.touchstone.scorecards.AnsweredQuestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Steps that a candidate puts in order. The page knows them by the places at which the paper shows them, never by the bank’s labels, which
 * would tell the key.
 */
final class StepOrder {

    private StepOrder() {}

    /** The labels shuffled, never in the right order. */
    static List<String> shuffled(List<Option> steps, Random random) {
        var right = steps.stream().map(Option::label).toList();
        var shuffled = new ArrayList<>(right);
        Collections.shuffle(shuffled, random);
        if (shuffled.equals(right)) {
            Collections.rotate(shuffled, 1 + random.nextInt(shuffled.size() - 1));
        }
        return List.copyOf(shuffled);
    }

    /** The labels in the order they were put; empty when nothing was moved, or when what was sent is no order of all steps. */
    static List<String> given(PaperQuestion asked, Answer answer) {
        var shown = asked.optionOrder();
        var all = IntStream.rangeClosed(1, shown.size()).boxed().toList();
        return answer.steps().stream().sorted().toList().equals(all)
                ? answer.steps().stream().map(place -> shown.get(place - 1)).toList()
                : List.of();
    }

    /** As {@link CreditScheme} says: the whole order, or the neighbours that stand as they should. */
    static Scoring.Worth worth(List<String> right, CreditScheme credit, List<String> given) {
        int most = right.size() - 1;
        if (credit == CreditScheme.ALL_RIGHT || given.isEmpty()) {
            return new Scoring.Worth(given.equals(right) ? most : 0, most);
        }
        var neighbours = (int) IntStream.range(0, given.size() - 1)
                .filter(i -> right.indexOf(given.get(i + 1)) == right.indexOf(given.get(i)) + 1)
                .count();
        return new Scoring.Worth(neighbours, most);
    }

    /** The candidate sees the order so far, and sends back places. */
    static List<SittingView.Choice> shown(PaperQuestion asked, QuestionVersion version, Answer answer) {
        var given = given(asked, answer);
        List<SittingView.Choice> choices = new ArrayList<>();
        for (var label : given.isEmpty() ? asked.optionOrder() : given) {
            var place = String.valueOf(asked.optionOrder().indexOf(label) + 1);
            option(version, label)
                    .forEach(option -> choices.add(
                            new SittingView.Choice(String.valueOf(choices.size() + 1), place, option.text())));
        }
        return List.copyOf(choices);
    }

    /** What was put at each place, and what should stand there where it was another. */
    static List<AnsweredQuestion.Choice> answered(PaperQuestion asked, QuestionVersion version, Answer answer) {
        var given = given(asked, answer);
        var right = Steps.order(version);
        List<AnsweredQuestion.Choice> lines = new ArrayList<>();
        for (int i = 0; i < right.size(); i++) {
            var place = String.valueOf(i + 1);
            var put = given.isEmpty() ? "" : given.get(i);
            boolean fits = right.get(i).equals(put);
            option(version, put)
                    .forEach(step -> lines.add(
                            new AnsweredQuestion.Choice(place, step.text(), true, fits, AnsweredQuestion.Kind.STEP)));
            if (!fits) {
                option(version, right.get(i))
                        .forEach(step -> lines.add(new AnsweredQuestion.Choice(
                                place, step.text(), false, true, AnsweredQuestion.Kind.STEP)));
            }
        }
        return List.copyOf(lines);
    }

    private static List<Option> option(QuestionVersion version, String label) {
        return version.options().stream()
                .filter(option -> option.label().equals(label))
                .toList();
    }
}
