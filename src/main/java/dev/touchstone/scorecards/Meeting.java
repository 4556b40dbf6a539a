package dev.touchstone.scorecards;

import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.LocalizedText;

/** A meeting on somebody's list. */
public record Meeting(
        Stage stage,
        StageOccasion.Attendance attendance,
        String candidate,
        String applicationNumber,
        LocalizedText job) {}
