package dev.touchstone.writtentest.web;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long questions were worked on, as the page tells it: {@code 1:3500 2:12000}, milliseconds by position. */
final class WorkedTimes {

    private static final Pattern TIME = Pattern.compile("(\\d{1,4}):(\\d{1,9})");
    private static final int LONGEST = 10_000;

    private WorkedTimes() {}

    /** What is no time is left out. */
    static Map<Integer, Integer> of(String told) {
        var times = new HashMap<Integer, Integer>();
        TIME.matcher(told.substring(0, Math.min(LONGEST, told.length())))
                .results()
                .forEach(time -> times.put(Integer.valueOf(time.group(1)), Integer.valueOf(time.group(2))));
        return times;
    }

    /** Null for what is no time. */
    static @Nullable Integer millis(@Nullable Long told) {
        return told == null || told < 0 ? null : (int) Math.min(told, Integer.MAX_VALUE);
    }
}
