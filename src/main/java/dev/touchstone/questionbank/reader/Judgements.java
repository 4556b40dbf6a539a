package dev.touchstone.questionbank.reader;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The many ways to print right and wrong. */
final class Judgements {

    /** Regular expression for one printed judgement, over folded text. */
    static final String PRINTED =
            "(?:正确|错误|不正确|不对|对|错|是|否|√|✓|✔|☑|○|◯|×|✗|✘|╳|✕|true|false|yes|no|right|wrong|correct|incorrect|[tfxv])";

    private Judgements() {}

    /** True, false, or null when the word is no judgement. */
    static @Nullable Boolean of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "正确", "对", "是", "√", "✓", "✔", "☑", "○", "◯", "true", "yes", "right", "correct", "t", "v", "y" ->
                Boolean.TRUE;
            case "错误",
                    "错",
                    "不正确",
                    "不对",
                    "否",
                    "×",
                    "✗",
                    "✘",
                    "╳",
                    "✕",
                    "false",
                    "no",
                    "wrong",
                    "incorrect",
                    "f",
                    "x",
                    "n" -> Boolean.FALSE;
            default -> null;
        };
    }
}
