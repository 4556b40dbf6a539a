package dev.touchstone.writtentest;

/** Why a sitting got more time. */
public enum MoreTimeCause {
    /** A recruiter gave it, with a reason. */
    RECRUITER,
    /** A recruiter granted what the candidate had asked for. */
    ACCOMMODATION,
    /** A lost connection, given back by the job's rule. */
    CONNECTION
}
