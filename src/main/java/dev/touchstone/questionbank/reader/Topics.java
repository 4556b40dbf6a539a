package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Topics that have lost their number: the bare word at the start of several sentences. */
final class Topics {

    private static final Hits BARE = new Hits(Pattern.compile(
            "(?:话题|议题|辩题)(?=[\\u3400-\\u9fffA-Za-z0-9])(?![一二三四五六七八九十]\\s?[:、.)]|\\d{1,3}\\s?[:、.)]|[的是和与讨])"));

    private Topics() {}

    static void scan(Sheet sheet, List<Mark> found) {
        var topics = new ArrayList<Mark>();
        BARE.each(sheet.folded(), matcher -> {
            if (Boundaries.afterSentence(sheet, matcher.start())) {
                topics.add(new Mark(
                        Mark.Kind.ORDINAL,
                        matcher.start(),
                        matcher.end(),
                        NumberStyle.NAMED,
                        0,
                        Boundaries.atLineStart(sheet, matcher.start())));
            }
        });
        if (topics.size() > 1) {
            found.addAll(topics);
        }
    }
}
