package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.List;
import org.springframework.stereotype.Service;

/** What is done for many questions of the list at once. */
@Service
public class QuestionSelection {

    private static final int LONGEST_TAG = 30;

    private final QuestionBank bank;
    private final DraftDesk drafts;
    private final ReviewDesk desk;
    private final QuestionTags tags;

    QuestionSelection(QuestionBank bank, DraftDesk drafts, ReviewDesk desk, QuestionTags tags) {
        this.bank = bank;
        this.drafts = drafts;
        this.desk = desk;
        this.tags = tags;
    }

    /** Publishes what waits of these questions, each in its own transaction. */
    public Bulk publish(List<QuestionId> questions, AccountId reviewer) {
        return Bulk.each(questions, question -> {
            var open = drafts.open(question).orElseThrow(() -> refused("questionbank.bulk.noneWaits", question));
            if (open.isDraft()) {
                throw refused("questionbank.bulk.draft", question);
            }
            desk.publish(open.seen(), reviewer);
        });
    }

    /** Takes these questions out of use, each in its own transaction. */
    public Bulk retire(List<QuestionId> questions) {
        return Bulk.each(questions, question -> {
            if (!bank.retire(question)) {
                throw refused("questionbank.bulk.notInUse", question);
            }
        });
    }

    /** All tags in use, in order. */
    public List<String> tags() {
        return tags.all();
    }

    /** Puts a tag on all of them; how many had it not before. Refuses UNUSABLE an empty one and one over 30 characters. */
    @Command
    public int tag(List<QuestionId> questions, String tag) {
        return tags.add(questions, checked(tag));
    }

    /** Takes a tag off all of them; how many had it. */
    @Command
    public int untag(List<QuestionId> questions, String tag) {
        return tags.remove(questions, checked(tag));
    }

    static String checked(String tag) {
        var words = tag.strip().replaceAll("\\s+", " ");
        if (words.isEmpty() || words.length() > LONGEST_TAG) {
            throw new RefusedException(Reason.UNUSABLE, "questionbank.bulk.tag.wrong", "Tag of " + words.length());
        }
        return words;
    }

    private static RefusedException refused(String key, QuestionId question) {
        return new RefusedException(Reason.CONFLICT, key, "Question %s: %s".formatted(question, key));
    }
}
