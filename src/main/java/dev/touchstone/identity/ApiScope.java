package dev.touchstone.identity;

/** What a key may be allowed to do. Handlers ask for the authority {@code SCOPE_<code>}. */
public enum ApiScope {
    /** Have a file read and get back what was found. Stores nothing. */
    QUESTION_BANK_CHECK("question-bank:check"),
    /** Store what was read from a file for a person to look through, and ask how imports stand. Includes the check. */
    QUESTION_BANK_IMPORT("question-bank:import");

    private final String code;

    ApiScope(String code) {
        this.code = code;
    }

    /** As written in the documentation, for example {@code question-bank:import}. */
    public String code() {
        return code;
    }
}
