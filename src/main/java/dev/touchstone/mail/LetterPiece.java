package dev.touchstone.mail;

import java.util.List;

/**
 * A piece of a letter shown inside our own pages, where inline styles and foreign markup have no place.
 *
 * @param kind how it is shown
 * @param lines its lines; of a button the label alone
 * @param href where a button leads; empty when that is secret or forgotten
 */
public record LetterPiece(Kind kind, List<String> lines, String href) {

    /** How a piece is shown. */
    public enum Kind {
        WORDS,
        QUIET,
        BUTTON
    }
}
