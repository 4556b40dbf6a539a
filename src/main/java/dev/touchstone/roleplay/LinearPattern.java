package dev.touchstone.roleplay;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that operators may write: matched in time linear in the text, whatever it is (all ways at once, no going back).
 * It knows letters, {@code .}, classes, groups, {@code |}, {@code * + ? {n,m}}, {@code \d \s \w}, {@code ^ $ \b}; it has no look-around
 * and no back references.
 */
final class LinearPattern {

    static final int LONGEST = 200;
    private static final int MOST_STEPS = 1_000;

    /** Where it matched. */
    record Span(int from, int to) {}

    /** One step: a letter to be met, a condition on the place, a fork, or the end. */
    private record Step(
            Kind kind, @Nullable IntPredicate letter, PatternPart.@Nullable Place place, int next, int or) {}

    private enum Kind {
        LETTER,
        PLACE,
        FORK,
        END
    }

    /** A way that is being followed: at which step, and where it began. */
    private record Way(int step, int from) {}

    private final List<Step> steps = new ArrayList<>();
    private final int start;

    private LinearPattern(PatternPart whole) {
        steps.add(new Step(Kind.END, null, null, 0, 0));
        start = emit(whole, 0);
    }

    /**
     * Reads it.
     *
     * @param pattern already folded
     * @throws IllegalArgumentException when it is none, or too large
     */
    static LinearPattern of(String pattern) {
        if (pattern.isBlank() || pattern.length() > LONGEST) {
            throw new IllegalArgumentException("Pattern of %d characters".formatted(pattern.length()));
        }
        return new LinearPattern(PatternParser.parse(pattern));
    }

    /** The first place it matches, and of those that begin there the one a reader would expect. */
    @Nullable
    Span find(CharSequence text) {
        List<Way> ways = new ArrayList<>();
        Span found = null;
        for (int at = 0; at <= text.length(); at++) {
            var seen = new BitSet(steps.size());
            List<Way> here = new ArrayList<>();
            for (var way : ways) {
                follow(way, text, at, seen, here);
            }
            if (found == null) {
                follow(new Way(start, at), text, at, seen, here);
            }
            ways = new ArrayList<>();
            for (var way : here) {
                var step = steps.get(way.step());
                if (step.kind() == Kind.END) {
                    found = new Span(way.from(), at);
                    break;
                }
                if (at < text.length() && step.letter() != null && step.letter().test(text.charAt(at))) {
                    ways.add(new Way(step.next(), way.from()));
                }
            }
            if (ways.isEmpty() && found != null) {
                return found;
            }
        }
        return found;
    }

    /** Adds what can be met from a way without reading a letter. */
    private void follow(Way way, CharSequence text, int at, BitSet seen, List<Way> here) {
        if (seen.get(way.step())) {
            return;
        }
        seen.set(way.step());
        var step = steps.get(way.step());
        switch (step.kind()) {
            case FORK -> {
                follow(new Way(step.next(), way.from()), text, at, seen, here);
                follow(new Way(step.or(), way.from()), text, at, seen, here);
            }
            case PLACE -> {
                if (step.place() != null && step.place().holds(text, at)) {
                    follow(new Way(step.next(), way.from()), text, at, seen, here);
                }
            }
            case LETTER, END -> here.add(way);
        }
    }

    private int emit(PatternPart part, int next) {
        if (part instanceof PatternPart.Letter letter) {
            return add(new Step(Kind.LETTER, letter.test(), null, next, 0));
        }
        if (part instanceof PatternPart.At at) {
            return add(new Step(Kind.PLACE, null, at.place(), next, 0));
        }
        if (part instanceof PatternPart.Row row) {
            return emit(row, next);
        }
        if (part instanceof PatternPart.Choice choice) {
            return emit(choice, next);
        }
        return emit((PatternPart.Repeat) part, next);
    }

    private int emit(PatternPart.Row row, int next) {
        int entry = next;
        for (int i = row.parts().size() - 1; i >= 0; i--) {
            entry = emit(row.parts().get(i), entry);
        }
        return entry;
    }

    private int emit(PatternPart.Choice choice, int next) {
        int entry = emit(choice.parts().get(choice.parts().size() - 1), next);
        for (int i = choice.parts().size() - 2; i >= 0; i--) {
            entry = fork(emit(choice.parts().get(i), next), entry);
        }
        return entry;
    }

    private int emit(PatternPart.Repeat repeat, int next) {
        int entry = next;
        if (repeat.most() < 0) {
            int loop = fork(next, next);
            steps.set(loop, new Step(Kind.FORK, null, null, emit(repeat.part(), loop), next));
            entry = loop;
        } else {
            for (int i = repeat.least(); i < repeat.most(); i++) {
                entry = fork(emit(repeat.part(), entry), next);
            }
        }
        for (int i = 0; i < repeat.least(); i++) {
            entry = emit(repeat.part(), entry);
        }
        return entry;
    }

    private int fork(int first, int second) {
        return add(new Step(Kind.FORK, null, null, first, second));
    }

    private int add(Step step) {
        if (steps.size() >= MOST_STEPS) {
            throw new IllegalArgumentException("Pattern of over %d steps".formatted(MOST_STEPS));
        }
        steps.add(step);
        return steps.size() - 1;
    }
}
