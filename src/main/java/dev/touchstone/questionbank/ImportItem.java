package dev.touchstone.questionbank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of an import and how it stands.
 *
 * @param position in the file, from 1
 * @param draft what would enter the bank, with everything left open filled in
 * @param standing what accepting would do with it
 * @param remarks what somebody should know, the gravest first
 * @param wordings words of it that should not be there
 * @param question in the bank: the one it became, or the one that has the same or nearly the same stem
 * @param match what it is held against while it is not in the bank
 * @param revising whether accepting would make it the next version of that one
 * @param repeats position of the earlier question of the file that says the same
 * @param resembles position of the earlier question of the file that says nearly the same
 * @param version for optimistic locking
 */
public record ImportItem(
        ImportItemId id,
        int position,
        ImportContent content,
        QuestionDraft draft,
        ImportStanding standing,
        List<Remark> remarks,
        List<WordingFinding> wordings,
        @Nullable QuestionRef question,
        @Nullable ImportMatch match,
        boolean revising,
        @Nullable Integer repeats,
        @Nullable Integer resembles,
        int version) {

    /** As the last check found it, whatever the bank has become since. */
    ImportItem standing(ImportStanding found) {
        return new ImportItem(
                id, position, content, draft, found, remarks, wordings, question, match, revising, repeats, resembles,
                version);
    }

    /** Whether it can still be changed here. */
    public boolean isOpen() {
        return standing != ImportStanding.TAKEN;
    }

    /** The version it would replace; null when it would be a question of its own. */
    public @Nullable QuestionVersion revised() {
        return match == null || !revising ? null : match.version();
    }

    /** The pictures it would show. */
    public List<Picture> shown() {
        return match == null || !revising ? content.shown() : RevisedPictures.of(match.pictures(), content.shown());
    }

    /** The pictures of the version it would replace, as far as it would show others. */
    public List<Picture> shownBefore() {
        return match == null || !revising ? List.of() : match.pictures();
    }

    /** Whether a person may say if it is the bank's question in new words or one of its own. */
    public boolean mayRevise() {
        return match != null && !match.exact() && isOpen();
    }
}
