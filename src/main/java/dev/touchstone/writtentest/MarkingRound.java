package dev.touchstone.writtentest;

/** Who marks: the first marker, a second one who does not see the first one’s marks, or who decides between the two. */
public enum MarkingRound {
    FIRST,
    SECOND,
    ADJUDICATION,
    /** Answers a candidate appealed about, of a paper that was settled before: marked anew by who sees no earlier mark. */
    APPEAL
}
