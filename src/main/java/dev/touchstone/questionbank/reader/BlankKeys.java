package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.regex.Pattern;

/** Keys of fill-in questions that stand in the stem: behind it in brackets, or in the brackets that are its gaps. */
final class BlankKeys {

    private static final Pattern BEHIND = Pattern.compile("[(（]([^()（）]{1,60})[)）][。.]?\\s*$");
    private static final Pattern GAP = Pattern.compile("_{2,}");
    private static final Pattern FILLED = Pattern.compile("([(（])\\s*([^()（）]{1,20}?)\\s*([)）])");
    /** Underlined in mark-up: {@code <u>48</u>}, {@code _48_}. */
    private static final Pattern UNDERLINED =
            Pattern.compile("<u>([^<>\\n]{1,30})</u>|(?<![\\w_])_([^_\\s](?:[^_\\n]{0,28}[^_\\s])?)_(?![\\w_])");

    private static final Pattern REMARK = Pattern.compile(".*(?:分|如|注|填|选|答案).*");

    private BlankKeys() {}

    static void take(Draft draft) {
        var type = draft.labelType != null ? draft.labelType : draft.above.type();
        if (type == null && isFilled(draft)) {
            inside(draft);
            draft.labelType = draft.key == null ? null : QuestionForm.FILL_BLANK;
            return;
        }
        if (type != QuestionForm.FILL_BLANK || draft.key != null || draft.answer != null) {
            return;
        }
        if (UNDERLINED.matcher(draft.stem).find()) {
            underlined(draft);
        } else if (GAP.matcher(draft.stem).find()) {
            behind(draft);
        } else {
            inside(draft);
        }
    }

    /** One of several statements that nothing but a filled bracket makes a question. */
    private static boolean isFilled(Draft draft) {
        return draft.siblingsFilled
                && draft.options.isEmpty()
                && draft.key == null
                && draft.answer == null
                && FilledGaps.has(Folding.fold(draft.stem));
    }

    private static void underlined(Draft draft) {
        var keys = new ArrayList<String>();
        draft.stem = UNDERLINED.matcher(draft.stem).replaceAll(blank -> {
            keys.add((blank.group(1) != null ? blank.group(1) : blank.group(2)).strip());
            return "____";
        });
        draft.key = String.join("；", keys);
    }

    private static void behind(Draft draft) {
        var key = BEHIND.matcher(draft.stem);
        if (key.find() && !REMARK.matcher(key.group(1)).matches()) {
            draft.key = key.group(1).replaceFirst("^答案\\s?[:：]", "").strip();
            draft.stem = draft.stem.substring(0, key.start()).strip();
        }
    }

    private static void inside(Draft draft) {
        var keys = new ArrayList<String>();
        var stem = FILLED.matcher(draft.stem).replaceAll(filled -> {
            if (REMARK.matcher(filled.group(2)).matches()) {
                return java.util.regex.Matcher.quoteReplacement(filled.group());
            }
            keys.add(filled.group(2));
            return filled.group(1) + " " + filled.group(3);
        });
        if (!keys.isEmpty()) {
            draft.key = String.join("；", keys);
            draft.stem = stem;
        }
    }
}
