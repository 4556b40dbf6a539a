package dev.touchstone.candidates;

/**
 * Says from whom it is kept whose test is being marked. Implemented by {@code writtentest}; pages that tell where an
 * application stands ask every bean of this type.
 */
public interface MarkingVeil {

    /**
     * Whether the signed-in person meets the job’s papers under codes and this application’s paper may be among them: from its first
     * answer until its marks are settled. Then no page tells when it was handed in, nor how far its marking is.
     */
    boolean hidesMarking(JobApplicationId application);
}
