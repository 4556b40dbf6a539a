package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.regex.Pattern;

/** What is to be put into order, printed behind the question with signs of its own: "排序：①… ②… ③…". */
final class OrderedItems {

    private static final Pattern SIGN = Pattern.compile("[\\s;；,，、。:：]*([①-⑳])\\s?");
    private static final int FEWEST = 3;

    private OrderedItems() {}

    /** The items become options of a question that is named so and has none. */
    static void take(Draft draft) {
        var named = draft.labelType != null ? draft.labelType : draft.above.type();
        if (named != QuestionForm.ORDERING || !draft.options.isEmpty()) {
            return;
        }
        var starts = new ArrayList<Integer>();
        var ends = new ArrayList<Integer>();
        for (var sign = SIGN.matcher(draft.stem); sign.find(); ) {
            if (Numerals.value(sign.group(1)) == starts.size() + 1) {
                starts.add(sign.start());
                ends.add(sign.end());
            }
        }
        if (starts.size() < FEWEST) {
            return;
        }
        for (var i = 0; i < starts.size(); i++) {
            var end = i + 1 < starts.size() ? starts.get(i + 1) : draft.stem.length();
            draft.options.add(new ReadOption(
                    Labels.letter(i), draft.stem.substring(ends.get(i), end).strip()));
        }
        draft.stem = draft.stem.substring(0, starts.get(0)).strip();
    }
}
