package dev.touchstone.questionbank.reader;

/**
 * An answer a format for machines lists.
 *
 * @param percent what it earns of the points
 */
record WeighedAnswer(String text, double percent) {

    private static final double ALL = 100;

    boolean isRight() {
        return percent >= ALL;
    }

    /** Right in part: more than a key that only knows right and wrong can say. */
    boolean isPartly() {
        return percent > 0 && percent < ALL;
    }
}
