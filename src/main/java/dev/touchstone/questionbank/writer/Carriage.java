package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.QuestionVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a form does with the parts it has no proper place for; what is not named comes through whole. */
final class Carriage {

    /** A question of which a part has a fate. */
    private record Rule(Part part, Fate fate, Predicate<QuestionVersion> of) {}

    private final List<Rule> rules = new ArrayList<>();

    Carriage leavesOut(Part... parts) {
        return with(Fate.LEFT_OUT, question -> true, parts);
    }

    Carriage drops(Part... parts) {
        return with(Fate.ABSENT, question -> true, parts);
    }

    Carriage shows(Part... parts) {
        return with(Fate.NOT_READ_BACK, question -> true, parts);
    }

    /** The same for some questions only. */
    Carriage drops(Part part, Predicate<QuestionVersion> of) {
        return with(Fate.ABSENT, of, part);
    }

    /** The same for some questions only. */
    Carriage shows(Part part, Predicate<QuestionVersion> of) {
        return with(Fate.NOT_READ_BACK, of, part);
    }

    private Carriage with(Fate fate, Predicate<QuestionVersion> of, Part... parts) {
        Stream.of(parts).forEach(part -> rules.add(new Rule(part, fate, of)));
        return this;
    }

    /** What of this question does not come through; one reason only when it is left out. */
    List<Loss> losses(QuestionVersion question) {
        var losses = rules.stream()
                .filter(rule -> rule.part().in(question) && rule.of().test(question))
                .map(rule -> new Loss(rule.part(), rule.fate()))
                .toList();
        return losses.stream()
                .filter(loss -> loss.fate() == Fate.LEFT_OUT)
                .findFirst()
                .map(List::of)
                .orElse(losses);
    }

    boolean takes(QuestionVersion question) {
        return losses(question).stream().noneMatch(loss -> loss.fate() == Fate.LEFT_OUT);
    }
}
