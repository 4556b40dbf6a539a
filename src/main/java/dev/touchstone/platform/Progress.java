package dev.touchstone.platform;

/** What the application is doing while it starts, one line each. Silent unless a person started it from a shell. */
public final class Progress {

    private static volatile boolean shown;

    private Progress() {}

    /** From now on the steps are printed. */
    static void show() {
        shown = true;
    }

    static boolean isShown() {
        return shown;
    }

    /**
     * Says what comes next, in both languages.
     *
     * @param key of a sentence in the bundle of the module it starts with, such as {@code demo.progress.seeding}
     */
    public static void step(String key, Object... arguments) {
        if (shown) {
            Console.OUT.println("· " + String.join(" / ", Sentences.both(key, arguments)));
        }
    }
}
