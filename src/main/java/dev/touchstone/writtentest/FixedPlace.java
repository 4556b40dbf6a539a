package dev.touchstone.writtentest;

import dev.touchstone.questionbank.Drawable;
import dev.touchstone.questionbank.NamedQuestion;
import dev.touchstone.questionbank.QuestionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place on every paper that a blueprint gives to one question.
 *
 * @param number as the blueprint names it
 * @param question what the number stands for, the one it was merged into included; null when that is nothing for a paper
 * @param gone whether the question cannot stand there, so that another one does: it is not in use, or has a place already
 */
record FixedPlace(String number, @Nullable Drawable question, boolean gone) {

    /** The places of a blueprint by their numbers. Where two numbers became one question, its own number keeps it. */
    static Map<String, FixedPlace> of(Blueprint blueprint, Map<String, NamedQuestion> named) {
        var ownFirst = new ArrayList<>(blueprint.fixed());
        ownFirst.sort(Comparator.comparing(number -> !isOwn(number, named.get(number))));
        Set<QuestionId> taken = new HashSet<>();
        Map<String, FixedPlace> places = new HashMap<>();
        ownFirst.forEach(number -> places.put(number, of(number, named.get(number), taken)));
        return places;
    }

    /** Of those that are gone. */
    static List<String> gone(List<FixedPlace> places) {
        return places.stream().filter(FixedPlace::gone).map(FixedPlace::number).toList();
    }

    private static boolean isOwn(String number, @Nullable NamedQuestion named) {
        return named != null && named.question().number().equals(number);
    }

    private static FixedPlace of(String number, @Nullable NamedQuestion named, Set<QuestionId> taken) {
        if (named == null || !named.question().type().isForPaper()) {
            return new FixedPlace(number, null, true);
        }
        boolean stands = named.inUse() && taken.add(named.question().question());
        return new FixedPlace(number, named.question(), !stands);
    }
}
