package dev.touchstone.questionbank;

/** What can be done for many questions in the background. */
public enum BankAct {
    TAG,
    UNTAG,
    PUBLISH,
    RETIRE,
    /** Back to their authors, with a remark. */
    SEND_BACK,
    /** An import’s questions without an open doubt go into the bank. */
    ACCEPT,
    /** The doubtful ones as well. */
    ACCEPT_ALL,
    /** An import’s questions leave the bank again. */
    TAKE_BACK;

    /** Whether it is done for an import as a whole, all or none. */
    public boolean isForImport() {
        return this == ACCEPT || this == ACCEPT_ALL || this == TAKE_BACK;
    }
}
