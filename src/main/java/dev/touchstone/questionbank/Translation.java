package dev.touchstone.questionbank;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where the English of one version stands, and in which of its parts something is to be done.
 *
 * @param missing parts with a text that has no English
 * @param outdated parts with English that was written for another Chinese text
 */
public record Translation(TranslationState state, Set<String> missing, Set<String> outdated) {

    /** Of texts that no earlier version had. */
    static Translation of(List<VersionText> texts) {
        return of(texts, Set.of());
    }

    /**
     * Of texts, some of which have kept an old translation.
     *
     * @param stale those of them
     */
    static Translation of(List<VersionText> texts, Set<VersionText> stale) {
        var missing = parts(texts, text -> !text.hasEnglish());
        return new Translation(state(texts, stale, missing), missing, parts(texts, stale::contains));
    }

    private static TranslationState state(List<VersionText> texts, Set<VersionText> stale, Set<String> missing) {
        if (texts.stream().noneMatch(VersionText::hasEnglish)) {
            return TranslationState.NONE;
        }
        if (!stale.isEmpty()) {
            return TranslationState.OUTDATED;
        }
        return missing.isEmpty() ? TranslationState.COMPLETE : TranslationState.PARTLY;
    }

    private static Set<String> parts(List<VersionText> texts, Predicate<VersionText> which) {
        return texts.stream().filter(which).map(VersionText::part).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Those texts of a version whose English is as it was while the Chinese is not, or was stale already and is unchanged.
     *
     * @param before the texts of the version before it
     * @param stale those of them that were stale
     */
    static Set<VersionText> stale(List<VersionText> texts, List<VersionText> before, Set<VersionText> stale) {
        return texts.stream()
                .filter(text -> before.contains(text)
                        ? stale.contains(text)
                        : before.stream().anyMatch(text::sharesEnglishWith))
                .collect(Collectors.toSet());
    }
}
