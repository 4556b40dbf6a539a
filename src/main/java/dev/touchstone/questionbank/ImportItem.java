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
 * @param question in the bank: the one it became, or the one that has the same stem
 * @param version for optimistic locking
 */
public record ImportItem(
        ImportItemId id,
        int position,
        ImportContent content,
        QuestionDraft draft,
        ImportStanding standing,
        List<Remark> remarks,
        @Nullable QuestionRef question,
        int version) {

    /** Whether it can still be changed here. */
    public boolean isOpen() {
        return standing != ImportStanding.TAKEN;
    }
}
