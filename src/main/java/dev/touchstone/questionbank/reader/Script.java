package dev.touchstone.questionbank.reader;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import org.jspecify.annotations.Nullable;

/** Traditional characters to simplified ones, by the converter's table and never by a guess. */
public final class Script {

    private Script() {}

    /** The text as it is written in simplified characters; unchanged where that would not be one for one. */
    public static String simplified(String text) {
        var simple = ZhConverterUtil.toSimple(text);
        return simple.length() == text.length() ? simple : text;
    }

    /** The same for what may not be there. */
    public static @Nullable String simplifiedOrNull(@Nullable String text) {
        return text == null ? null : simplified(text);
    }
}
