package dev.touchstone.questionbank;

import org.jspecify.annotations.Nullable;

/**
 * What the last check found of a question of an import.
 *
 * @param stemKey its stem as {@link Stems#key} makes it
 * @param known version of a question of the bank it is held against; may be gone by now
 * @param exact whether the two stems are the same but for spaces and punctuation
 * @param repeats position of the earlier question of the file it repeats
 * @param resembles position of the earlier question of the file it nearly repeats
 */
record ImportFinding(
        ImportStanding standing,
        String stemKey,
        @Nullable QuestionVersionId known,
        boolean exact,
        @Nullable Integer repeats,
        @Nullable Integer resembles) {

    /** Before anybody looked. */
    static final ImportFinding NONE = new ImportFinding(ImportStanding.DOUBTFUL, "", null, false, null, null);

    static ImportFinding of(ImportItem item) {
        var match = item.match();
        return new ImportFinding(
                item.standing(),
                Stems.key(item.content().stem()),
                match == null ? null : match.version().id(),
                match != null && match.exact(),
                item.repeats(),
                item.resembles());
    }
}
