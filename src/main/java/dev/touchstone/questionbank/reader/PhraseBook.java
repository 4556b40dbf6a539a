package dev.touchstone.questionbank.reader;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.regex.Pattern;

/** What customers ask and agents reply ("问：是正品吗？答：亲，…") is a phrase book, unless a paper or an interview asks how to reply. */
final class PhraseBook {

    private static final Pattern SPEECH =
            Pattern.compile("\\s*(?:(?:客服|[KkAa])\\s?[:：])?\\s*[“\"「]?\\s*亲(?:[,，~!！、:：]|爱的)");

    /** The customer is told of, or the candidate is asked. */
    private static final Pattern NARRATED =
            Pattern.compile("顾客|买家|客户|客服|消费者|用户|您会|你会|如何|怎[么样]|请|应[当该]?|____|[(（]\\s*[)）]");

    private static final Pattern CUSTOMER = Pattern.compile("^\\s*(?:顾客|买家|客户|[QqCc]|问)\\s?[:：]");

    private static final Pattern EXAMINES = Pattern.compile("试|考|测|练|题库|作业|单选|多选|简答|情[景境]|案例");

    private PhraseBook() {}

    /** Takes the entries of phrase books out of what was found. */
    static void drop(List<Draft> drafts) {
        if (drafts.stream().noneMatch(PhraseBook::isEntry)) {
            return;
        }
        var asked = drafts.stream().collect(groupingBy(draft -> draft.group, counting()));
        var told = drafts.stream().filter(PhraseBook::isEntry).collect(groupingBy(draft -> draft.group, counting()));
        drafts.removeIf(draft ->
                isEntry(draft) && told.getOrDefault(draft.group, 0L) * 2 >= asked.getOrDefault(draft.group, 0L));
    }

    private static boolean isEntry(Draft draft) {
        return draft.answer != null
                && draft.options.isEmpty()
                && SPEECH.matcher(draft.answer).lookingAt()
                && draft.labelType == null
                && draft.above.type() == null
                && !draft.above.interview()
                && (draft.above.section() == null
                        || !EXAMINES.matcher(draft.above.section()).find())
                && !NARRATED.matcher(CUSTOMER.matcher(draft.stem).replaceFirst(""))
                        .find();
    }
}
