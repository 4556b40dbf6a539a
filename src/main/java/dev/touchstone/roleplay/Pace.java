package dev.touchstone.roleplay;

import java.time.Duration;

/** How fast a scripted customer types: by the length of the line, so that the same talk takes the same time. */
final class Pace {

    /** How long a customer waits for more before saying that something leads nowhere. */
    static final Duration LISTENING = Duration.ofSeconds(8);

    private static final long THINKING = 1_200;
    private static final long CHINESE = 160;
    private static final long LATIN = 45;
    private static final long LONGEST = 9_000;

    private Pace() {}

    static Duration typing(String text) {
        long keys = text.chars()
                .mapToLong(c -> FoldedText.isChinese((char) c) ? CHINESE : LATIN)
                .sum();
        return Duration.ofMillis(Math.min(THINKING + keys, LONGEST));
    }
}
